/**
 * The invented organizations of the demonstration. Every name contains 示例; bodies of the credit
 * codes have a form that is not given out (0000Y + number), the check digits are real.
 */
export type OrganizationPlan = {
	key: string
	name: string
	shortName: string
	kind: 'firm' | 'institution' | 'university' | 'social_organization' | 'team'
	/** Division of its seat. */
	division: string
	/** Where it first registered, if elsewhere: part of the code. */
	codeDivision?: string
	address: string
	/** Years before the demonstration's release in which it was established. */
	age: number
	contact: string
	verification: 'verified' | 'pending' | 'returned' | 'unverified'
	note?: string
}

type Row = [
	key: string,
	name: string,
	shortName: string,
	division: string,
	address: string,
	age: number,
	contact: string,
]

const verified = (rows: Row[], kind: OrganizationPlan['kind']): OrganizationPlan[] =>
	rows.map(([key, name, shortName, division, address, age, contact]) => ({
		key,
		name,
		shortName,
		kind,
		division,
		address,
		age,
		contact,
		verification: 'verified',
	}))

const local: Row[] = [
	['zhizao', '沈阳示例智造科技有限公司', '示例智造', '210106', '铁西区示例大街 1 号', 9, '林小禾'],
	[
		'zhonggong',
		'沈阳示例重工集团有限公司',
		'示例重工',
		'210106',
		'铁西区示例大街 8 号',
		21,
		'赵北辰',
	],
	['reli', '沈阳示例热力有限公司', '示例热力', '210105', '皇姑区示例路 12 号', 17, '孙若溪'],
	[
		'jiaotong',
		'沈阳示例交通科技有限公司',
		'示例交科',
		'210112',
		'浑南区示例街 20 号',
		11,
		'周望舒',
	],
	['yiliao', '沈阳示例医疗信息有限公司', '示例医疗', '210102', '和平区示例街 6 号', 8, '吴清和'],
	['nongye', '沈阳示例农业科技有限公司', '示例农业', '210115', '辽中区示例镇 3 号', 7, '郑秋实'],
	['wuliu', '沈阳示例物流供应链有限公司', '示例物流', '210114', '于洪区示例路 55 号', 10, '王一舟'],
	[
		'jichuang',
		'沈阳示例机床股份有限公司',
		'示例机床',
		'210106',
		'铁西区示例大街 16 号',
		24,
		'冯若谷',
	],
	[
		'hangkong',
		'沈阳示例航空零部件有限公司',
		'示例航空',
		'210113',
		'沈北新区示例路 9 号',
		13,
		'陈云起',
	],
	['qiche', '沈阳示例汽车零部件有限公司', '示例汽车', '210104', '大东区示例街 30 号', 15, '褚明远'],
	['wenlv', '沈阳示例文旅运营有限公司', '示例文旅', '210103', '沈河区示例路 2 号', 6, '卫知夏'],
	['shuiwu', '沈阳示例水务有限公司', '示例水务', '210112', '浑南区示例路 18 号', 19, '蒋沐阳'],
	['jiqiren', '沈阳示例机器人有限公司', '示例机器人', '210112', '浑南区示例街 66 号', 8, '沈亦安'],
	['shengwu', '沈阳示例生物医药有限公司', '示例生物', '210112', '浑南区示例街 71 号', 9, '韩予墨'],
	['dianli', '沈阳示例电力装备有限公司', '示例电力', '210106', '铁西区示例路 40 号', 16, '杨景行'],
	['shangye', '沈阳示例商业运营有限公司', '示例商业', '210102', '和平区示例街 88 号', 12, '朱思远'],
	['yuanqu', '沈阳示例园区发展有限公司', '示例园区', '210113', '沈北新区示例街 5 号', 10, '秦半夏'],
	['liangyou', '沈阳示例粮油食品有限公司', '示例粮油', '210181', '新民市示例路 7 号', 14, '尤嘉禾'],
	['xumu', '沈阳示例畜牧有限公司', '示例畜牧', '210124', '法库县示例乡 1 号', 9, '许牧之'],
	['huahui', '沈阳示例花卉种苗有限公司', '示例种苗', '210123', '康平县示例镇 6 号', 5, '何青禾'],
	[
		'huanjing',
		'沈阳示例环境科技有限公司',
		'示例环境',
		'210111',
		'苏家屯区示例路 25 号',
		8,
		'吕承泽',
	],
	['jianzhu', '沈阳示例建筑科技有限公司', '示例建筑', '210103', '沈河区示例街 41 号', 11, '施以宁'],
	['jinrong', '沈阳示例金融服务有限公司', '示例金服', '210103', '沈河区示例街 100 号', 9, '张致远'],
	[
		'gongjiao',
		'沈阳示例公交集团有限公司',
		'示例公交',
		'210104',
		'大东区示例路 60 号',
		22,
		'孔令仪',
	],
	['ranqi', '沈阳示例燃气有限公司', '示例燃气', '210114', '于洪区示例街 14 号', 18, '曹知行'],
	['yanglao', '沈阳示例养老服务有限公司', '示例养老', '210105', '皇姑区示例街 33 号', 4, '严慕白'],
	[
		'ruanjian',
		'沈阳示例软件技术有限公司',
		'示例软件',
		'210112',
		'浑南区示例街 90 号',
		12,
		'华子衿',
	],
]

const elsewhere: Row[] = [
	[
		'shuju',
		'北京示例数据智能有限公司',
		'示例数智',
		'110108',
		'北京市海淀区示例路 3 号',
		7,
		'金以恒',
	],
	[
		'shijue',
		'深圳示例视觉技术有限公司',
		'示例视觉',
		'440305',
		'深圳市南山区示例街 11 号',
		6,
		'魏星野',
	],
	[
		'yunkong',
		'杭州示例云控科技有限公司',
		'示例云控',
		'330108',
		'杭州市滨江区示例路 7 号',
		5,
		'陶知微',
	],
	[
		'gongruan',
		'苏州示例工业软件有限公司',
		'示例工软',
		'320505',
		'苏州市虎丘区示例路 19 号',
		8,
		'姜听澜',
	],
	[
		'ganghang',
		'大连示例港航科技有限公司',
		'示例港航',
		'210211',
		'大连市甘井子区示例街 4 号',
		9,
		'戚远帆',
	],
	[
		'guangdian',
		'长春示例光电技术有限公司',
		'示例光电',
		'220104',
		'长春市朝阳区示例路 27 号',
		12,
		'谢云舒',
	],
]

const byKind: OrganizationPlan[] = [
	...verified(
		[['ligong', '示例理工大学', '示例理工', '210112', '浑南区示例大学路 1 号', 60, '邹明德']],
		'university',
	),
	...verified(
		[
			[
				'nongkeyuan',
				'示例农业科学研究院',
				'示例农科院',
				'210103',
				'沈河区示例路 84 号',
				55,
				'喻安然',
			],
		],
		'institution',
	),
	...verified(
		[['shimin', '沈阳示例市民服务中心', '示例市民中心', '210102', '和平区示例路 1 号', 9, '柏舟']],
		'institution',
	),
	...verified(
		[['xiehui', '沈阳示例软件行业协会', '示例软协', '210112', '浑南区示例街 92 号', 15, '水清浅']],
		'social_organization',
	),
]

export const organizationPlans: OrganizationPlan[] = [
	...verified([...local, ...elsewhere], 'firm'),
	...byKind,
	{
		key: 'shijie',
		name: '沈阳示例视界科技有限公司',
		shortName: '示例视界',
		kind: 'firm',
		division: '210112',
		address: '浑南区示例街 118 号',
		age: 0,
		contact: '魏星野',
		verification: 'verified',
	},
	{
		key: 'chuangke',
		name: '示例青年创客团队',
		shortName: '示例创客',
		kind: 'team',
		division: '210112',
		address: '浑南区示例大学路 1 号创客空间',
		age: 1,
		contact: '窦乐之',
		verification: 'pending',
	},
	{
		key: 'jiaoyu',
		name: '沈阳示例教育科技有限公司',
		shortName: '示例教育',
		kind: 'firm',
		division: '210105',
		address: '皇姑区示例街 58 号',
		age: 3,
		contact: '章以沫',
		verification: 'returned',
		note: '营业执照扫描件四角不全，请重新上传完整、清晰的扫描件。',
	},
]

/** Positions 1–2 of the credit code: registering department and category (GB 32100). */
export const registrationOf: Record<Exclude<OrganizationPlan['kind'], 'team'>, string> = {
	firm: '91',
	institution: '12',
	university: '12',
	social_organization: '51',
}
