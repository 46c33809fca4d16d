/** Sample values for the showcase only; the longest realistic names are among them. */
export const now = '2026-05-18T02:24:00Z'
export const closing = '2026-05-30T09:00:00Z'
export const noticeEnd = '2026-07-11T00:00:00+08:00'
export const hash = '9f3a5c1e7b2d48f60a91c3e5d7f9b1a2c4e6f80123456789abcdef012345c21e'
export const contestName = '全国数字经济应用场景大赛'

export const stages = [
	{ key: 'registration', name: '报名', when: '5月6日 — 5月20日', status: 'done' as const },
	{ key: 'submission', name: '作品提交', when: '至 5月30日 17:00', status: 'now' as const },
	{ key: 'screening', name: '形式审查', when: '6月1日 — 6月5日', status: 'next' as const },
	{ key: 'preliminary', name: '网络初评', when: '6月8日 — 6月19日', status: 'next' as const },
	{ key: 'final', name: '路演终评', when: '7月3日', status: 'next' as const },
	{ key: 'notice', name: '公示', when: '5 个工作日', status: 'next' as const },
	{ key: 'release', name: '发布', when: '7月中旬', status: 'next' as const },
]

export type ProblemRow = {
	id: string
	title: string
	owner: string
	domain: string
	entries: number
	money: number
	tone: 'ok' | 'wait' | 'no'
	state: string
}

export const problems: ProblemRow[] = [
	{
		id: '1',
		title: '重型装备数字化车间的在线质量追溯与多工序协同优化关键技术研究及示范应用（二期）',
		owner: '沈阳示例重型装备智能制造产业技术研究院有限责任公司',
		domain: '工业',
		entries: 1214,
		money: 40_000_000,
		tone: 'ok',
		state: '征集中',
	},
	{
		id: '2',
		title: '城区供热管网的能耗预测与调度',
		owner: '示例热力',
		domain: '基础设施',
		entries: 9,
		money: 20_000_000,
		tone: 'no',
		state: '已截止',
	},
	{
		id: '3',
		title: '社区医院影像的远程协同诊断',
		owner: '示例医疗',
		domain: '服务业',
		entries: 21,
		money: 15_050_050,
		tone: 'wait',
		state: '有更正，请确认',
	},
]

export const seats = [
	['装备制造全流程数字孪生车间', '示例智造有限公司 · 工业 · 铁西区', 9247],
	['公路智慧养护与巡检场景', '示例交投集团 · 基础设施 · 浑南区', 9108],
	['设施农业水肥一体化云管控', '示例农业科技 · 农业 · 辽中区', 9086],
	[
		'面向东北老工业基地的重型装备远程运维与预测性维护一体化服务应用场景',
		'沈阳示例重型装备智能制造产业技术研究院有限责任公司 · 工业 · 沈北新区',
		9067,
	],
] as const

export const files = [
	{
		id: '1',
		name: '申报书（盖章扫描件）.pdf',
		type: 'PDF',
		bytes: 1_468_006,
		sha256: hash,
		href: '/ui',
	},
	{
		id: '2',
		name: '重型装备数字化车间的在线质量追溯_解决方案演示视频_最终版_20260518.mp4',
		type: 'MP4',
		bytes: 734_003_200,
		sha256: hash,
		href: '/ui',
	},
]

export const footer = {
	organizers: [
		{ label: '主办', names: ['沈阳市发展和改革委员会'] },
		{ label: '承办', names: ['沈阳示例大数据管理局', '沈北新区示例管理委员会'] },
		{ label: '协办', names: ['示例数字经济协会'] },
	],
	contact: {
		phone: '024-0000 0000',
		email: 'contest@example.cn',
		hours: '工作日 9:00—11:30，13:30—17:00',
		address: '沈阳市浑南区示例路 1 号',
	},
	filings: [{ label: '辽ICP备00000000号' }, { label: '辽公网安备 21010000000000号' }],
	links: [
		{ href: '/privacy', label: '个人信息处理规则' },
		{ href: '/report', label: '举报' },
		{ href: '/verify/receipt', label: '回执核验' },
	],
}

/** The longest names a real contest has had to show. */
export const long = {
	organization: '沈阳示例重型装备智能制造产业技术研究院有限责任公司',
	problem: '重型装备数字化车间的在线质量追溯与多工序协同优化关键技术研究及示范应用（二期）',
}
