"""``ctrgen preview``: the pages as they will print beside what is wrong, in the browser of this machine."""
