/** Announcements of both contests; `day` counts from the day the contest was published. */
export type AnnouncementPlan = { day: number; title: string; titleEn: string; body: string }

export const firstAnnouncements: AnnouncementPlan[] = [
	{
		day: 0,
		title: '关于举办首届全国数字经济应用场景大赛（演示）的公告',
		titleEn: 'The first edition opens',
		body: `为发掘可复制、可推广的数字化应用场景，促进优秀解决方案在沈阳落地，现面向全国开展首届全国数字经济应用场景大赛。

大赛设两个赛道：赛道一“应用场景评选”，面向建设地点在沈阳市的工业、服务业、农业、基础设施及其他领域数字化应用场景，评选“数字沈阳”十大新应用新场景；赛道二“数字化解决方案大赛”，面向全国征集专业赛题的解决方案，遴选“数字沈阳”十佳创新性项目。

报名、提交、审查、评审、公示和发布均在本平台进行。参赛不收取任何费用。

本公告及本届大赛的单位、作品、分数和金额均为演示用虚构内容。`,
	},
	{
		day: 3,
		title: '赛题发布：十二道专业赛题面向全国征集解决方案',
		titleEn: 'Twelve problem statements published',
		body: `由出题单位提出、经组委会审核的十二道专业赛题现已发布，覆盖工业、服务业、农业和基础设施四个领域。参赛单位选定一道赛题后即可开始填报。

对赛题有疑问的，可在赛题页面提出；共性问题的解答将隐去提问单位后公开。`,
	},
	{
		day: 12,
		title: '关于两道赛题更正的提示',
		titleEn: 'Two problem statements corrected',
		body: `赛题 P02“城区供热管网的能耗预测与调度”、P07“设施蔬菜水肥一体化精准管控”发布第 2 版，调整了验收指标与数据说明。已选这两道赛题的参赛单位，请登录后在作品页面阅读并确认新版本，未确认的作品不能提交。`,
	},
	{
		day: 24,
		title: '作品提交截止时间提醒',
		titleEn: 'Reminder: submissions close soon',
		body: `作品提交截止以系统收到提交请求的时间为准，请预留上传视频等大文件的时间。已完成填报但尚未提交的作品不会被自动提交。提交后可在截止前修改并重新提交，以最后一次提交的版本为准。`,
	},
	{
		day: 42,
		title: '网络初评安排',
		titleEn: 'How the online review is done',
		body: `网络初评由评审专家独立打分，每件作品随机抽取 5 名专家，与参赛单位、联合体成员、出题单位有利害关系的专家实行回避。成绩按去掉一个最高分和一个最低分后的平均分计算，四舍五入保留两位小数。评分细则、计算规则已在评审开始前公布并锁定。`,
	},
]

export const secondAnnouncements: AnnouncementPlan[] = [
	{
		day: 0,
		title: '关于举办第二届全国数字经济应用场景大赛（演示）的公告',
		titleEn: 'The second edition opens',
		body: `第二届全国数字经济应用场景大赛现已开放报名与作品提交。本届继续设置应用场景评选和数字化解决方案大赛两个赛道，获奖项目落地和在沈新注册企业可按政策申请兑现。

首届榜单、公示与落地情况可在“往届榜单”查看。本届内容同样为演示用虚构数据，欢迎注册账号、登记单位并提交作品，体验全部流程。`,
	},
	{
		day: 2,
		title: '第二届大赛首批赛题发布',
		titleEn: 'First problem statements of the second edition',
		body: `首批六道赛题现已发布，聚焦绿色低碳、城市治理、黑土地保护与制造业中试。提交截止前还将视情况增补。`,
	},
]
