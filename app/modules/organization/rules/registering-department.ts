/** Positions 1 and 2 of a unified social credit code, as GB 32100-2015 tables them. */
type Named = { symbol: string; zh: string; en: string }
export type Category = Named
export type Department = Named

type Entry = { zh: string; en: string; categories: Record<string, [zh: string, en: string]> }

const other: [string, string] = ['其他', 'Other']
const departments: Record<string, Entry> = {
	'1': {
		zh: '机构编制',
		en: 'Public sector staffing office',
		categories: {
			'1': ['机关', 'State organ'],
			'2': ['事业单位', 'Public institution'],
			'3': ['编办直接管理机构编制的群众团体', 'Mass organization with state staffing'],
			'9': other,
		},
	},
	'2': {
		zh: '外交',
		en: 'Foreign affairs',
		categories: { '1': ['外国常驻新闻机构', 'Foreign news bureau'], '9': other },
	},
	'3': {
		zh: '司法行政',
		en: 'Justice administration',
		categories: {
			'1': ['律师执业机构', 'Law firm'],
			'2': ['公证处', 'Notary office'],
			'3': ['基层法律服务所', 'Grass-roots legal service office'],
			'4': ['司法鉴定机构', 'Forensic institution'],
			'5': ['仲裁委员会', 'Arbitration commission'],
			'9': other,
		},
	},
	'4': {
		zh: '文化',
		en: 'Culture',
		categories: { '1': ['外国在华文化中心', 'Foreign cultural centre in China'], '9': other },
	},
	'5': {
		zh: '民政',
		en: 'Civil affairs',
		categories: {
			'1': ['社会团体', 'Social organization'],
			'2': ['民办非企业单位', 'Private non-enterprise unit'],
			'3': ['基金会', 'Foundation'],
			'9': other,
		},
	},
	'6': {
		zh: '旅游',
		en: 'Tourism',
		categories: {
			'1': ['外国旅游部门常驻代表机构', 'Foreign tourism office'],
			'2': [
				'港澳台地区旅游部门常驻内地（大陆）代表机构',
				'Tourism office of Hong Kong, Macao or Taiwan',
			],
			'9': other,
		},
	},
	'7': {
		zh: '宗教',
		en: 'Religious affairs',
		categories: {
			'1': ['宗教活动场所', 'Religious site'],
			'2': ['宗教院校', 'Religious school'],
			'9': other,
		},
	},
	'8': {
		zh: '工会',
		en: 'Trade unions',
		categories: { '1': ['基层工会', 'Grass-roots trade union'], '9': other },
	},
	'9': {
		zh: '市场监管（工商）',
		en: 'Market regulation',
		categories: {
			'1': ['企业', 'Enterprise'],
			'2': ['个体工商户', 'Individually-owned business'],
			'3': ['农民专业合作社', 'Farmers’ cooperative'],
		},
	},
	A: {
		zh: '中央军委改革和编制办公室',
		en: 'Central Military Commission staffing office',
		categories: { '1': ['军队事业单位', 'Military institution'], '9': other },
	},
	N: {
		zh: '农业',
		en: 'Agriculture',
		categories: {
			'1': ['组级集体经济组织', 'Group-level collective economic organization'],
			'2': ['村级集体经济组织', 'Village collective economic organization'],
			'3': ['乡镇级集体经济组织', 'Township collective economic organization'],
			'9': other,
		},
	},
	Y: { zh: '其他', en: 'Other', categories: { '1': other } },
}

export function departmentOf(code: string): Department | null {
	const symbol = code.charAt(0)
	const entry = departments[symbol]
	return entry ? { symbol, zh: entry.zh, en: entry.en } : null
}

export function categoryOf(code: string): Category | null {
	const symbol = code.charAt(1)
	const names = departments[code.charAt(0)]?.categories[symbol]
	return names ? { symbol, zh: names[0], en: names[1] } : null
}
