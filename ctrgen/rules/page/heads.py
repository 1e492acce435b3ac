"""Which posts head which bodies, by law and by the statutes of each."""

from __future__ import annotations

from typing import NamedTuple

HEADS = (
    *("tổng giám đốc", "giám đốc", "chủ tịch", "bí thư", "hiệu trưởng", "viện trưởng", "cục trưởng"),
    *("chi cục trưởng", "chủ nhiệm", "bộ trưởng", "hội trưởng", "trưởng hội", "trưởng sở"),
    *("chỉ huy trưởng", "trưởng công an", "đồn trưởng", "trạm trưởng", "chánh án"),
    *("trưởng trạm", "hạt trưởng", "chánh thanh tra", "thống đốc"),
)
"""Posts that head a body by themselves; who is below is called by his unit too."""


class Body(NamedTuple):
    """A kind of body: how its name begins, and the posts that head it."""

    begins: str
    heads: tuple[str, ...]


BODIES = (
    Body("ủy ban nhân dân", ("chủ tịch",)),
    Body("hội đồng nhân dân", ("chủ tịch", "trưởng ban")),
    Body("ủy ban mặt trận", ("chủ tịch",)),
    Body("ủy ban mttq", ("chủ tịch",)),
    Body("hội khuyến học", ("chủ tịch",)),
    Body("hội người cao tuổi", ("chủ tịch",)),
    Body("liên đoàn lao động", ("chủ tịch",)),
    Body("công đoàn", ("chủ tịch",)),
    Body("hội nông dân", ("chủ tịch",)),
    Body("hội liên hiệp phụ nữ", ("chủ tịch",)),
    Body("hội lhpn", ("chủ tịch",)),
    Body("hội cựu chiến binh", ("chủ tịch",)),
    Body("hội chữ thập đỏ", ("chủ tịch",)),
    Body("đoàn thanh niên", ("bí thư",)),
    Body("đoàn tncs", ("bí thư",)),
    *(
        Body(f"đoàn {unit}", ("bí thư",))
        for unit in (
            "xã",
            "phường",
            "thị trấn",
            "đặc khu",
            "trường",
            "khối",
            "huyện",
            "tỉnh",
            "quận",
            "thị xã",
        )
    ),
    *(
        Body(f"{unit} đoàn", ("bí thư",))
        for unit in ("tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường")
    ),
    Body("tỉnh ủy", ("bí thư",)),
    Body("thành ủy", ("bí thư",)),
    Body("huyện ủy", ("bí thư",)),
    Body("đảng ủy", ("bí thư",)),
    Body("chi bộ", ("bí thư",)),
    Body("sở", ("giám đốc",)),
    Body("ban chỉ huy quân sự", ("chỉ huy trưởng",)),
    Body("bộ chỉ huy quân sự", ("chỉ huy trưởng",)),
    Body("công an tỉnh", ("giám đốc",)),
    *(Body(f"công an {unit}", ("trưởng công an",)) for unit in ("huyện", "quận", "thị xã", "xã", "phường")),
    Body("phòng nội vụ", ("trưởng phòng",)),
    Body("phòng giáo dục", ("trưởng phòng",)),
    Body("phòng kinh tế", ("trưởng phòng",)),
    Body("phòng văn hóa", ("trưởng phòng",)),
    Body("phòng tài chính", ("trưởng phòng",)),
    Body("phòng tư pháp", ("trưởng phòng",)),
    Body("phòng nông nghiệp", ("trưởng phòng",)),
    Body("phòng lao động", ("trưởng phòng",)),
    Body("tòa án", ("chánh án",)),
    Body("viện kiểm sát", ("viện trưởng",)),
    Body("bệnh viện", ("giám đốc", "tổng giám đốc")),
    Body("trung tâm", ("giám đốc", "tổng giám đốc")),
    Body("chi cục", ("chi cục trưởng",)),
    Body("cục", ("cục trưởng",)),
    Body("công ty", ("giám đốc", "tổng giám đốc", "chủ tịch")),
    Body("tổng công ty", ("tổng giám đốc", "giám đốc", "chủ tịch")),
    Body("trạm y tế", ("trưởng trạm", "trạm trưởng")),
    Body("hạt kiểm lâm", ("hạt trưởng",)),
    Body("kho bạc", ("giám đốc",)),
    Body("bảo hiểm xã hội", ("giám đốc",)),
    Body("bảo tàng", ("giám đốc",)),
    Body("thư viện", ("giám đốc",)),
    Body("thanh tra", ("chánh thanh tra",)),
    Body("ban quản lý", ("giám đốc", "trưởng ban")),
    Body("đồn biên phòng", ("đồn trưởng", "chính trị viên")),
    Body("trường đại học", ("hiệu trưởng", "chủ tịch")),
    Body("trường cao đẳng", ("hiệu trưởng", "chủ tịch")),
    Body("trường mầm non", ("hiệu trưởng", "chủ tịch")),
    Body("trường mẫu giáo", ("hiệu trưởng", "chủ tịch")),
    Body("trường tiểu học", ("hiệu trưởng", "chủ tịch")),
    Body("trường trung học", ("hiệu trưởng", "chủ tịch")),
    Body("trường th", ("hiệu trưởng", "chủ tịch")),
)
"""By law and by the statutes of each; a school has the head of its council too."""

OTHER_KINDS = (
    *(
        "sở",
        "trung tâm",
        "bệnh viện",
        "hội",
        "trường",
        "công ty",
        "huyện đoàn",
        "tỉnh đoàn",
        "thành đoàn",
        "đoàn",
    ),
    *(
        "ủy ban nhân dân",
        "hội đồng nhân dân",
        "chi cục",
        "học viện",
        "nhà máy",
        "hợp tác xã",
        "bảo tàng",
        "công đoàn",
    ),
)
"""Kinds of bodies that stand behind a post, in one way of writing: “Giám đốc Sở”."""
