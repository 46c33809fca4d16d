import type { ProblemPlan } from './problem-plan'

/** Problems of the second edition, open for entries. */
export const secondProblems: ProblemPlan[] = [
	{
		domain: 'industry',
		owner: 'jichuang',
		title: '机床整机装配的数字化中试与误差补偿',
		titleEn: 'Digital pilot assembly and error compensation of machine tools',
		background: `出题单位年产中高端数控机床 900 余台，整机装配依赖高级技师刮研调整，单台平均 11 天，热误差补偿参数由人工试切获得。`,
		requirements: `1. 建立整机装配误差传递模型，给出调整顺序与量值建议；
2. 自动完成热误差测试与补偿参数生成；
3. 沉淀技师经验，形成可培训的数字化工艺包。`,
		outcome: `在两个机型完成中试，装配周期与一次合格率明显改善。`,
		metrics: `1. 单台装配周期缩短 30%；
2. 热误差补偿后定位精度提高 40%；
3. 一次装配合格率不低于 96%。`,
		reward: '中试合同预算 90 万元（示例）。',
		dataNote: '提供 200 台整机的装配检测记录（脱敏）。',
		questions: [
			{
				asker: 'gongruan',
				body: '是否提供机床数控系统的开放接口？',
				answer: '提供只读的运行数据接口；写入补偿参数需在出题单位工程师监督下进行。',
				isPublic: true,
			},
		],
	},
	{
		domain: 'industry',
		owner: 'dianli',
		title: '输变电装备的碳足迹核算与绿色供应链',
		titleEn: 'Carbon footprint of power equipment and its supply chain',
		background: `海外订单要求提供产品碳足迹，出题单位 140 家供应商的数据口径不一，单个产品核算需要一个月以上。`,
		requirements: `1. 建立覆盖原材料到出厂的核算模型，边界与因子可追溯；
2. 供应商以最少字段填报，支持凭证上传与抽查；
3. 输出符合国际通行格式的报告。`,
		outcome: `完成变压器、开关柜两类产品的核算并通过第三方核查。`,
		metrics: `1. 单个产品核算时间不超过 5 个工作日；
2. 供应商数据覆盖率不低于 90%；
3. 第三方核查偏差不高于 5%。`,
		reward: '合同预算 50 万元（示例）。',
		dataNote: '提供两类产品的物料清单与能耗台账。',
	},
	{
		domain: 'agriculture',
		owner: 'nongkeyuan',
		title: '黑土地耕地质量的空天地一体化监测',
		titleEn: 'Monitoring black-soil farmland from sky and ground',
		background: `出题单位承担 60 万亩黑土地保护性耕作示范，秸秆覆盖、土壤墒情核查以人工抽样为主，覆盖面不足 5%。`,
		requirements: `1. 利用卫星、无人机与地面传感器估算秸秆覆盖度和土壤有机质；
2. 给出地块级耕作建议；
3. 核查结果可用于补贴发放的辅助依据，须可复核。`,
		outcome: `在一个县域完成一个耕作季的监测。`,
		metrics: `1. 秸秆覆盖度识别准确率不低于 92%；
2. 有机质反演误差不高于 15%；
3. 地块覆盖率不低于 95%。`,
		reward: '监测服务费 65 万元（示例）。',
		dataNote: '提供 1,200 个样点的化验数据与地块边界。',
	},
	{
		domain: 'infrastructure',
		owner: 'ranqi',
		title: '城镇燃气户内安全的智能巡检与风险分级',
		titleEn: 'Smart household gas inspection and risk grading',
		background: `出题单位服务居民用户 96 万户，入户安检到访不遇率 28%，隐患整改闭环平均 21 天。`,
		requirements: `1. 根据户龄、用气特征、历史隐患给出风险分级与安检计划；
2. 安检照片自动识别常见隐患，现场提示；
3. 隐患整改全程闭环，超期自动升级。`,
		outcome: `在一个行政区完成 6 个月的应用。`,
		metrics: `1. 到访不遇率降到 15% 以下；
2. 隐患识别准确率不低于 93%；
3. 整改闭环时间不超过 7 天。`,
		reward: '试点费用 55 万元（示例）。',
		dataNote: '提供三年的安检与整改记录（去标识）。',
	},
	{
		domain: 'services',
		owner: 'shimin',
		title: '政务服务“高效办成一件事”的智能导办',
		titleEn: 'Guiding citizens through joined-up public services',
		background: `出题单位日均接待 3,400 人次，跨部门事项材料一次提交成功率 71%，咨询电话高峰等待 9 分钟。`,
		requirements: `1. 以自然语言引导群众准备材料，回答须注明依据条款；
2. 不确定时转人工，不得编造办事依据；
3. 适老化与无障碍；
4. 全部数据在政务云内处理。`,
		outcome: `上线开办企业、新生儿出生等 12 个“一件事”。`,
		metrics: `1. 材料一次提交成功率提高到 90%；
2. 依据条款引用准确率不低于 98%；
3. 电话等待时间降到 3 分钟以内。`,
		reward: '服务采购预算 60 万元（示例）。',
		dataNote: '提供办事指南、历史咨询记录（去标识）。',
	},
	{
		domain: 'infrastructure',
		owner: 'jiaotong',
		title: '寒区公路病害识别与养护决策',
		titleEn: 'Detecting road damage and planning maintenance in cold regions',
		background: `出题单位养护里程 3,100 公里，冻融季病害集中出现，人工巡查一轮需要 12 天，养护资金安排缺少依据。`,
		requirements: `1. 车载视频与激光自动识别裂缝、坑槽、翻浆；
2. 预测病害发展，给出养护时机与方案的费用比较；
3. 雨雪、低照度下可用。`,
		outcome: `在 400 公里示范路段完成一个冻融周期的应用。`,
		metrics: `1. 病害识别召回率不低于 92%；
2. 巡查周期缩短到 3 天；
3. 单位里程养护费用下降 8%。`,
		reward: '示范项目预算 70 万元（示例）。',
		dataNote: '提供 5 万张标注图像与三年养护台账。',
	},
]
