"""Names: 小明, 老王, 阿强, 李雷, by the surnames and the signs that begin them."""

__all__ = ["name_at"]

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜"
    "范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
GIVEN = "明红丽华强芳军伟刚勇杰娟霞燕玲平萍英兰梅雪雨婷娜静敏洁欣怡浩宇轩晨晓佳琪涛鹏飞龙虎"


def name_at(text: str, part: str) -> bool:
    """小明, 老王, 阿强, 李雷: a name of a person."""
    if len(text) == 2 and text[0] in "小老阿" and text[1] in SURNAMES + GIVEN:
        return True
    return (
        len(text) in (2, 3)
        and text[0] in SURNAMES
        and part in ("", "r", "n")
        and (part == "r" or all(c in GIVEN for c in text[1:]))
    )
