import { entryPlan, type EntryPlan } from './entry-plan'

/** The second edition so far: on both tracks, in every state before the review. */
export const secondScenarios: EntryPlan[] = [
	entryPlan(
		'yanglao',
		'services',
		[
			'社区嵌入式养老数字服务站',
			'助餐、助浴、康复预约与健康档案统一调度，老人一张卡通办。',
			'已在 6 个社区投用，月均服务 9,400 人次。',
		],
		{ site: '210105', fate: 'returned' },
	),
	entryPlan(
		'ranqi',
		'infrastructure',
		[
			'燃气管网第三方施工智能防护',
			'施工报备、视频识别与巡线联动，风险地图每小时更新。',
			'接入工地 130 处，未发生管线破坏。',
		],
		{ site: '210114', fate: 'submitted' },
	),
	entryPlan(
		'huahui',
		'agriculture',
		[
			'康平设施花卉数字工厂',
			'光温水气肥联动控制，订单驱动的花期调控与冷链衔接。',
			'花期误差 2 天以内，损耗率降到 4%。',
		],
		{ site: '210123', fate: 'accepted' },
	),
	entryPlan(
		'jianzhu',
		'infrastructure',
		[
			'老旧小区改造数字监管平台',
			'改造项目从意见征集到验收全程公开，材料进场扫码、工序留痕。',
			'接入 42 个小区，居民满意度 96%。',
		],
		{ site: '210103', fate: 'submitted' },
	),
	entryPlan(
		'jiaoyu',
		'services',
		['职业院校虚拟仿真实训中心', '面向数控与焊接专业的虚拟实训与评价。', '覆盖学生 3,200 人。'],
		{ site: '210105', fate: 'submitted' },
	),
	entryPlan(
		'jiaoyu',
		'industry',
		[
			'校企共建数控微工厂',
			'学生订单与企业小批量订单共线生产，质量数据共享。',
			'年加工零件 1.6 万件。',
		],
		{ site: '210105', fate: 'draft' },
	),
	entryPlan(
		'shengwu',
		'industry',
		['疫苗冷链全程可视化', '温度、位置与批签发数据关联。', '异常处置时间缩短到 15 分钟。'],
		{ site: '210112', fate: 'draft' },
	),
	entryPlan(
		'jinrong',
		'services',
		['数字人民币惠民消费场景', '在商圈、公交与校园形成连贯的支付体验。', '月交易 18 万笔。'],
		{ site: '210103', fate: 'withdrawn_early' },
	),
]

export const secondSolutions: EntryPlan[] = [
	entryPlan(
		'gongruan',
		'industry',
		[
			'机床装配误差传递建模与调整助手',
			'以旋量理论描述误差链，结合检测数据给出调整顺序与量值。',
			'两个机型试算，装配周期可缩短 33%。',
		],
		{ problem: 'P01', fate: 'accepted' },
	),
	entryPlan(
		'shuju',
		'services',
		[
			'政务导办可信问答系统',
			'检索增强与条款引用校验相结合，不确定即转人工。',
			'两千题评测，条款引用准确率 98.7%。',
		],
		{ problem: 'P05', fate: 'submitted' },
	),
	entryPlan(
		'yunkong',
		'infrastructure',
		[
			'户内燃气风险分级与安检调度',
			'多源特征分级建模，安检路线与时段动态优化。',
			'预计到访不遇率降到 13%。',
		],
		{ problem: 'P04', fate: 'returned' },
	),
	entryPlan(
		'ligong',
		'agriculture',
		['黑土有机质高光谱反演', '无人机高光谱与样点化验融合，给出地块级图。', '样区验证误差 12.6%。'],
		{
			problem: 'P03',
			fate: 'rejected',
			reason: ['owns_rights', '方案所用光谱数据集未取得使用授权。'],
		},
	),
	entryPlan(
		'chuangke',
		'services',
		[
			'办事材料智能预审小程序',
			'拍照识别材料要素，按事项清单逐项预审并给出补正提示。',
			'校内试用 600 人次，一次通过率提高到 86%。',
		],
		{ problem: 'P05', fate: 'submitted' },
	),
	entryPlan(
		'shijue',
		'infrastructure',
		['冻融区公路病害视觉识别', '低照度增强与小样本学习识别翻浆。', '召回率 93.5%。'],
		{ problem: 'P06', fate: 'draft' },
	),
	entryPlan(
		'guangdian',
		'industry',
		['供应链碳数据采集终端', '计量仪表直连，凭证自动归集。', '单家接入 2 天。'],
		{ problem: 'P02', fate: 'draft' },
	),
]
