"""Names: 小明, 老王, 阿强, 李雷, by the surnames and the signs that begin them."""

__all__ = ["name_at"]

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜"
    "范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
GIVEN = "明红丽华强芳军伟刚勇杰娟霞燕玲平萍英兰梅雪雨婷娜静敏洁欣怡浩宇轩晨晓佳琪涛鹏飞龙虎"
_ORDINARY = (
    "武功 王朝 陆军 武林 顾问 王公 高峰 石英 金殿 高潮 黄金周 康复 范畴 周转 "
    "高明 马匹 梁山 陈述 林立 秦岭 白宫 金刚 许可 朱红 杜绝 谢恩 黄鹤楼 魏晋 "
    "苏军 石狮 胡闹 马背 白布 张开 金石 周密 马夫 陈设 高薪 金字塔 石林 杨柳 "
    "胡涂 石柱 杜鹃 张贴 周旋 白云 李子 朱砂 史实 张嘴 张口 熊掌 钱财 万世 "
    "白银 卢布 严正 高昂 孔道 顾忌 高超 石英砂 张罗 高雅 高坡 常青 牛马 白旗 "
    "金山 金刚石 金元宝 胡人 马道 任凭 张扬 白玉兰 卢森堡 高新区 周全 周礼 "
    "罗汉 白白 白石 谢谢 杜鹃花 马尾松 夏威夷 马来 高原 高地 马蹄 黄昏 金光 "
    "江水 石头 雷声 田野 何时 万物 常规 方案 高速 高空 高台 高楼 高墙 高山 "
    "金属 金色 白色 黄色 石阶 石桥 雷电 马车 马路 马群 牛群 熊猫"
)
ORDINARY = frozenset(_ORDINARY.split())
"""Words that begin with a surname and are no names, whatever jieba's dictionary says."""


def name_at(text: str, part: str) -> bool:
    """小明, 老王, 阿强, 李雷: a name of a person."""
    if text in ORDINARY:
        return False
    if len(text) == 2 and text[0] in "小老阿" and text[1] in SURNAMES + GIVEN:
        return True
    return (
        len(text) in (2, 3)
        and text[0] in SURNAMES
        and part in ("", "r", "n")
        and (part == "r" or all(c in GIVEN for c in text[1:]))
    )
