/** The invented experts of both contests; the first three have a log-in. */
export type ExpertPlan = {
	name: string
	/** Key of an organization of the demonstration, or a name of its own. */
	employer: { key: string } | { name: string }
	title: string
	domains: string[]
}

export const expertPlans: ExpertPlan[] = [
	{ name: '云知秋', employer: { name: '示例科技大学' }, title: '教授', domains: ['industry'] },
	{
		name: '苏见山',
		employer: { name: '示例信息研究所' },
		title: '研究员',
		domains: ['services', 'infrastructure'],
	},
	{ name: '潘和风', employer: { name: '示例农业大学' }, title: '教授', domains: ['agriculture'] },
	{ name: '葛长庚', employer: { key: 'ligong' }, title: '教授', domains: ['industry', 'other'] },
	{
		name: '奚南乔',
		employer: { name: '示例智能制造研究院' },
		title: '正高级工程师',
		domains: ['industry'],
	},
	{
		name: '范西洲',
		employer: { name: '示例交通规划院' },
		title: '正高级工程师',
		domains: ['infrastructure'],
	},
	{ name: '彭怀瑾', employer: { name: '示例医科大学' }, title: '主任医师', domains: ['services'] },
	{
		name: '郎惊蛰',
		employer: { key: 'nongkeyuan' },
		title: '研究员',
		domains: ['agriculture'],
	},
	{
		name: '鲁一川',
		employer: { name: '示例能源研究中心' },
		title: '高级工程师',
		domains: ['infrastructure', 'industry'],
	},
	{
		name: '韦书白',
		employer: { name: '示例财经大学' },
		title: '教授',
		domains: ['services', 'other'],
	},
	{
		name: '昌望远',
		employer: { name: '示例创业投资管理有限公司' },
		title: '投资总监',
		domains: ['industry', 'services'],
	},
	{
		name: '马行空',
		employer: { name: '示例网络安全测评中心' },
		title: '高级测评师',
		domains: ['other', 'infrastructure'],
	},
	{
		name: '苗春生',
		employer: { name: '示例农业技术推广总站' },
		title: '推广研究员',
		domains: ['agriculture', 'services'],
	},
	{
		name: '凤来仪',
		employer: { name: '示例软件测试中心' },
		title: '高级工程师',
		domains: ['other'],
	},
]
