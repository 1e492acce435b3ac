"""A programme and a standard become blocks: what stands on the page, every size resolved."""

from ctrgen.layout.document import lay_out

__all__ = ["lay_out"]
