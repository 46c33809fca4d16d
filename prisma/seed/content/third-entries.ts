import { entryPlan, type EntryPlan } from './entry-plan'

/** The entries of the contest that is being judged. */
export const thirdScenarios: EntryPlan[] = [
	entryPlan(
		'nongye',
		'agriculture',
		[
			'稻田智慧灌区按需供水',
			'田间水位、渠系闸门与天气预报联动，按田块需水轮灌。',
			'覆盖 4.2 万亩，亩均节水 21%。',
		],
		{ site: '210115' },
	),
	entryPlan(
		'liangyou',
		'agriculture',
		[
			'优质稻米全程品质追溯',
			'从地块、品种到碾磨批次一袋一码，品质指标公开可查。',
			'优质优价收购量提高 37%。',
		],
		{ site: '210181' },
	),
	entryPlan(
		'xumu',
		'agriculture',
		[
			'规模牧场粪污资源化数字管理',
			'粪污产生、处理与还田全过程计量，还田方案按地块养分平衡生成。',
			'还田利用率提高到 93%。',
		],
		{ site: '210124' },
	),
	entryPlan(
		'huahui',
		'agriculture',
		[
			'寒地草莓种苗数字育繁',
			'低温育苗环境精准控制，病害早期图像识别。',
			'脱毒苗合格率 96%，育苗周期缩短 12 天。',
		],
		{ site: '210123' },
	),
	entryPlan(
		'wuliu',
		'services',
		[
			'县乡村三级共配与农产品上行',
			'快递、客运与农资配送共用车辆和网点，返程带货上行。',
			'行政村通达率 100%，单票成本下降 28%。',
		],
		{ site: '210124', partner: 'liangyou' },
	),
	entryPlan(
		'shimin',
		'services',
		[
			'村务通办与数字公开',
			'村级事项代办、公开与评议在一个界面完成。',
			'覆盖 86 个村，办件 3.1 万件。',
		],
		{ site: '210123' },
	),
	entryPlan(
		'huanjing',
		'infrastructure',
		[
			'农村生活污水设施远程运维',
			'小型设施状态监测、药剂与能耗优化，运维人员按需到场。',
			'设施正常运行率由 74% 提高到 95%。',
		],
		{ site: '210111' },
	),
	entryPlan(
		'jiaotong',
		'infrastructure',
		[
			'农村公路路长制数字管护',
			'路况随手拍、病害派单与养护公示闭环。',
			'管护 1,900 公里，处置时限缩短 60%。',
		],
		{ site: '210181' },
	),
]
