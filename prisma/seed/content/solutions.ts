import { entryPlan, type EntryPlan } from './entry-plan'

/** Track B of the first edition: those reviewed, roughly from the strongest to the weakest. */
export const solutionPlans: EntryPlan[] = [
	entryPlan(
		'shijue',
		'industry',
		[
			'基于机器视觉的焊缝质量在线追溯系统',
			'焊接过程视觉与电参数同步采集，缺陷与工艺参数自动关联，工件一件一档。',
			'同类产线实测返修率下降 34%，追溯时间 6 分钟。',
		],
		{ problem: 'P01', mended: true },
	),
	entryPlan(
		'yunkong',
		'infrastructure',
		[
			'供热管网负荷预测与源网协同调度',
			'图神经网络描述管网拓扑，预测误差自校正，调度建议可解释、可回退。',
			'在外市三个采暖季应用，热耗下降 6.8%。',
		],
		{ problem: 'P02' },
	),
	entryPlan(
		'gongruan',
		'industry',
		[
			'约束求解驱动的柔性排产引擎',
			'混合整数规划与局部搜索结合，插单 3 分钟重排，可锁定、可拖动、可解释。',
			'两家零部件企业应用，设备利用率提高 13 个百分点。',
		],
		{ problem: 'P05' },
	),
	entryPlan(
		'shuju',
		'services',
		[
			'社区影像协同诊断与质控平台',
			'胸部与骨关节辅助初筛，危急程度排序，全程留痕与加密。',
			'十家社区医院试用，报告时间 3.1 小时，一致率 96.2%。',
		],
		{ problem: 'P03', partner: 'ligong' },
	),
	entryPlan(
		'jiqiren',
		'services',
		[
			'毫米波雷达居家跌倒识别终端',
			'非穿戴、非影像，本地处理，告警逐级升级，单户成本 620 元。',
			'60 户实测识别率 96.1%，日均误报 0.06 次。',
		],
		{ problem: 'P12' },
	),
	entryPlan(
		'nongkeyuan',
		'agriculture',
		[
			'番茄黄瓜水肥决策模型与边缘控制器',
			'生育期模型与基质含水量联合决策，断网自治，语音播报。',
			'160 栋温室试验，节水 26%，差异缩小到 13%。',
		],
		{ problem: 'P07', partner: 'huanjing' },
	),
	entryPlan(
		'ganghang',
		'infrastructure',
		[
			'纯电车队补能与发班联合优化',
			'电池低温模型、电价与发班联合求解，道路封闭 3 分钟给出绕行。',
			'仿真与 40 台实车验证，电费下降 11.7%。',
		],
		{ problem: 'P10' },
	),
	entryPlan(
		'ligong',
		'industry',
		[
			'多源信号融合的刀具剩余寿命预测',
			'功率、振动、声发射融合，迁移学习适配新刀具，结论附依据。',
			'三种材料验证，误差 9.4%，适配 2 个工作日。',
		],
		{ problem: 'P04' },
	),
	entryPlan(
		'guangdian',
		'agriculture',
		[
			'近红外粮食入库快检一体机',
			'水分、杂质、不完善粒 5 分钟出结果，零下 25℃ 可用，数据防篡改。',
			'两个库点 1,400 车次比对，偏差在国标允许范围内。',
		],
		{ problem: 'P08' },
	),
	entryPlan(
		'ruanjian',
		'infrastructure',
		[
			'分区计量与声学联合的漏损定位',
			'压力瞬变与噪声相关联合定位，终端续航 30 个月，图数一致。',
			'140 公里管网试验，定位误差 1.3 米。',
		],
		{ problem: 'P11' },
	),
	entryPlan(
		'shuju',
		'services',
		[
			'街区客流预测与商户经营助手',
			'匿名客流预测、分流激励与轻量化经营工具一体化。',
			'一个旺季试用，支巷客流提高 19%。',
		],
		{ problem: 'P06' },
	),
	entryPlan(
		'guangdian',
		'industry',
		[
			'激光轮廓与热像融合的焊接过程监测',
			'熔池热像与焊缝轮廓同步，缺陷分级预警。',
			'实验线误报率 7.1%。',
		],
		{ problem: 'P01', mended: true },
	),
	entryPlan(
		'zhizao',
		'industry',
		['面向离散制造的质量知识图谱', '返修记录自动归因，工艺员反馈持续修正。', '归因准确率 87%。'],
		{ problem: 'P01' },
	),
	entryPlan(
		'huanjing',
		'infrastructure',
		[
			'换热站边缘智能控制器',
			'边缘侧预测控制，通信中断时自治运行。',
			'12 座换热站试用，热耗下降 4.9%。',
		],
		{ problem: 'P02' },
	),
	entryPlan(
		'xiehui',
		'services',
		[
			'小微商户数字化普惠工具箱',
			'收银、会员、备货三合一，单店 40 分钟上手。',
			'签约 210 家，月活率 83%。',
		],
		{ problem: 'P06' },
	),
	entryPlan(
		'gongruan',
		'industry',
		['刀具全寿命管理与智能换刀', '刀具档案、磨损评估与换刀建议一体化。', '刀具消耗下降 14%。'],
		{ problem: 'P04' },
	),
	entryPlan(
		'yunkong',
		'infrastructure',
		[
			'公交客流断面预测与区间车生成',
			'多源客流融合预测，区间车方案自动生成。',
			'仿真空驶率下降 13%。',
		],
		{ problem: 'P10' },
	),
	entryPlan(
		'shengwu',
		'agriculture',
		[
			'奶牛瘤胃胶囊健康监测',
			'瘤胃温度与活动监测，酮病早期预警。',
			'300 头试验，预警提前 26 小时。',
		],
		{ problem: 'P09' },
	),
	entryPlan(
		'jiaotong',
		'infrastructure',
		['管网爆管快速定位与关阀决策', '压力波到达时差定位，关阀方案自动生成。', '定位时间 22 分钟。'],
		{ problem: 'P11' },
	),
	entryPlan(
		'jinrong',
		'agriculture',
		['粮食库存数字监管与质押服务', '粮堆三维测量与质押风控联动。', '库存误差 1.2%。'],
		{ problem: 'P08', fate: 'thin' },
	),
	entryPlan(
		'shijue',
		'agriculture',
		['牧场视觉体况评分与采食分析', '三维相机评估体况，采食时长估计。', '评分一致率 89%。'],
		{ problem: 'P09' },
	),
	entryPlan(
		'dianli',
		'infrastructure',
		['充电场站功率柔性分配', '按出车时刻与电池状态分配功率。', '排队时间下降 30%。'],
		{ problem: 'P10', fate: 'disqualified' },
	),
	entryPlan(
		'hangkong',
		'industry',
		['高温合金切削数据库与参数推荐', '切削试验数据结构化，推荐切削参数。', '试切次数减少 40%。'],
		{
			problem: 'P05',
			fate: 'rejected',
			reason: ['answers_problem', '方案为切削参数推荐，未回应赛题的柔性排产要求。'],
		},
	),
	entryPlan(
		'jichuang',
		'industry',
		['五轴机床主轴状态监测', '主轴振动特征提取与寿命评估。', '预警提前 72 小时。'],
		{ problem: 'P04', fate: 'overdue' },
	),
	entryPlan(
		'wenlv',
		'services',
		['街区数字人导览', '多语种数字人讲解与问路。', '日均互动 2,600 次。'],
		{
			problem: 'P06',
			fate: 'rejected',
			reason: ['owns_rights', '所用数字人形象的授权材料不完整，权属存在争议。'],
		},
	),
	entryPlan(
		'qiche',
		'industry',
		['冲压模具数字档案', '模具履历与寿命管理。', '停机时间下降 12%。'],
		{ problem: 'P01', fate: 'withdrawn_early' },
	),
	entryPlan(
		'xumu',
		'agriculture',
		['日粮配方优化服务', '结合原料行情优化配方。', '饲料成本下降 3%。'],
		{ problem: 'P07', fate: 'withdrawn_late' },
	),
	entryPlan(
		'ganghang',
		'services',
		['老人外出安全围栏', '低功耗定位与围栏提醒。', '续航 30 天。'],
		{ problem: 'P12', fate: 'draft' },
	),
	entryPlan(
		'guangdian',
		'services',
		['便携式眼底相机远程筛查', '社区眼底筛查与远程阅片。', '单次 3 分钟。'],
		{ problem: 'P03', fate: 'draft' },
	),
	entryPlan(
		'yuanqu',
		'infrastructure',
		['园区供水漏损诊断', '园区二次供水计量诊断。', '漏损下降 5%。'],
		{ problem: 'P11', fate: 'draft' },
	),
]
