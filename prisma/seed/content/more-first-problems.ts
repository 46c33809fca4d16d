import type { ProblemPlan } from './problem-plan'

/** Problems P07–P12 of the first edition: agriculture and infrastructure. */
export const moreFirstProblems: ProblemPlan[] = [
	{
		domain: 'agriculture',
		owner: 'nongye',
		title: '设施蔬菜水肥一体化精准管控',
		titleEn: 'Precise water and fertilizer control for greenhouse vegetables',
		background: `出题单位管理温室 1,260 栋，灌溉施肥以定时为主，肥料利用率约 45%，棚室之间产量差异最高达 40%，有经验的技术员每人需看护 80 栋。`,
		requirements: `1. 按作物生育期、基质含水量和天气自动生成灌溉施肥方案；
2. 断网时本地控制器按最近一次方案继续运行；
3. 面向种植户的界面支持语音播报和大字显示；
4. 传感器在高湿环境下免维护时间不少于 6 个月。`,
		outcome: `在 100 栋温室完成一个生产季的应用，形成番茄、黄瓜两套管控模型。`,
		metrics: `1. 亩均节水 20% 以上；
2. 肥料利用率提高到 60% 以上；
3. 棚室间产量差异缩小到 15% 以内。`,
		reward: '生产季试点费用 45 万元（示例）。',
		dataNote: '提供两个生产季的环境、灌溉与产量记录。',
		revision: {
			changeNote: '试点规模由 100 栋扩大到 160 栋，增加碳排放核算要求，试点费用相应提高。',
			outcome: `在 160 栋温室完成一个生产季的应用，形成番茄、黄瓜、草莓三套管控模型，并给出碳排放核算方法。`,
			metrics: `1. 亩均节水 25% 以上；
2. 肥料利用率提高到 60% 以上；
3. 棚室间产量差异缩小到 15% 以内；
4. 单位产量碳排放下降 10% 以上。`,
			reward: '生产季试点费用 60 万元（示例）。',
		},
		questions: [
			{
				asker: 'nongkeyuan',
				body: '碳排放核算是否有指定的方法？',
				answer: '采用公开的农业温室气体核算方法即可，须在方案中写明边界与排放因子来源。',
				isPublic: true,
			},
		],
	},
	{
		domain: 'agriculture',
		owner: 'liangyou',
		title: '粮食收储环节的品质快检与库存数字监管',
		titleEn: 'Fast quality checks and digital stock control in grain storage',
		background: `出题单位秋粮收购高峰日均到车 600 辆，扦样、化验平均 35 分钟，卖粮农户排队时间长；库存盘点以人工丈量为主，误差在 3% 左右。`,
		requirements: `1. 入库快检覆盖水分、杂质、不完善粒三项指标；
2. 粮堆体积、温湿度在线测量，异常自动预警；
3. 检斤、化验、结算数据全程防篡改；
4. 适应零下 25℃ 的作业环境。`,
		outcome: `在 2 个收储库点完成一个收购季的应用。`,
		metrics: `1. 单车快检时间不超过 8 分钟；
2. 与实验室结果的偏差在国家标准允许范围内；
3. 库存测算误差不高于 1%。`,
		reward: '收购季试点费用 55 万元（示例）。',
		dataNote: '提供三年的检斤、化验与库存记录（脱敏）。',
	},
	{
		domain: 'agriculture',
		owner: 'xumu',
		title: '规模化牧场的个体健康监测与精准饲喂',
		titleEn: 'Individual health monitoring and precise feeding on large farms',
		background: `出题单位存栏奶牛 4,200 头，发病发现以人工巡栏为主，平均滞后 36 小时；饲喂按群投料，饲料成本占总成本 62%。`,
		requirements: `1. 以非侵入方式监测反刍、活动、体温等指标；
2. 对乳房炎、酮病等常见病给出早期预警；
3. 依据个体产量与体况生成日粮建议，可与投料车联动；
4. 设备耐低温、可重复消毒。`,
		outcome: `在一个 1,000 头规模的牛舍完成 6 个月的应用。`,
		metrics: `1. 发病预警提前 24 小时以上，准确率不低于 85%；
2. 饲料转化率提高 5%；
3. 淘汰率下降 2 个百分点。`,
		reward: '试点费用 48 万元（示例）。',
		dataNote: '提供 12 个月的产奶、发病与饲喂记录。',
	},
	{
		domain: 'infrastructure',
		owner: 'gongjiao',
		title: '公交线网的动态调度与纯电车队补能优化',
		titleEn: 'Dynamic bus dispatch and charging of an electric fleet',
		background: `出题单位运营线路 186 条、纯电公交 2,100 辆。固定班次与客流波动不匹配，平峰空驶率高；冬季续航下降 35%，充电排队影响早高峰出车。`,
		requirements: `1. 按断面客流预测动态调整班次与区间车；
2. 结合电价、气温和车辆状态生成夜间与补电计划；
3. 司机、调度员、充电场站三端协同；
4. 出现道路封闭时 5 分钟内给出绕行方案。`,
		outcome: `在 12 条线路、2 个充电场站试运行三个月。`,
		metrics: `1. 平峰空驶率下降 15%；
2. 单位里程电费下降 10%；
3. 冬季早高峰出车准点率不低于 98%。`,
		reward: '试运行服务费 58 万元（示例）。',
		dataNote: '提供 6 个月的刷卡、车辆定位与充电记录（脱敏）。',
		questions: [
			{
				asker: 'ganghang',
				body: '充电桩的通信协议是否统一？',
				answer: '两个试点场站均已统一为国家标准协议。',
				isPublic: true,
			},
			{
				asker: 'yunkong',
				body: '方案能否在试运行期间使用公有云？',
				answer: '可以使用通过安全评估的政务云或行业云，原始定位数据不得出市。',
				isPublic: false,
			},
		],
	},
	{
		domain: 'infrastructure',
		owner: 'shuiwu',
		title: '老旧供水管网的漏损定位与分区计量',
		titleEn: 'Locating leaks and metering zones in old water mains',
		background: `出题单位管辖供水管网 2,460 公里，其中 30 年以上管线占 21%，综合漏损率 13.8%，爆管后平均定位时间 3.5 小时。`,
		requirements: `1. 利用分区计量与声学监测联合定位漏点；
2. 区分真实漏损与计量误差，给出维修优先级；
3. 低温、无市电环境下监测终端续航不少于 2 年；
4. 与现有地理信息系统对接，图数一致。`,
		outcome: `在 3 个分区、约 140 公里管网完成应用，形成漏损控制手册。`,
		metrics: `1. 试点分区漏损率降到 9% 以下；
2. 漏点定位误差不大于 2 米；
3. 爆管定位时间不超过 30 分钟。`,
		reward: '试点合同预算 75 万元（示例）。',
		dataNote: '提供管网拓扑、两年的流量与压力数据，图纸仅限现场查阅。',
	},
	{
		domain: 'services',
		owner: 'yanglao',
		title: '居家养老的跌倒风险识别与应急联动',
		titleEn: 'Detecting falls of elderly people at home and alerting help',
		background: `出题单位为 5,800 户独居、空巢老人提供居家服务，现有手环佩戴率不足 40%，跌倒后发现时间长，家属与社区联动缺少闭环。`,
		requirements: `1. 以非穿戴、非影像方式识别跌倒与长时间无活动；
2. 告警分级推送到家属、社区网格员和急救，逐级升级；
3. 设备由老人自愿安装，可随时停用，数据本地处理；
4. 单户改造成本不高于 800 元。`,
		outcome: `在 300 户完成 3 个月的应用，形成服务规范。`,
		metrics: `1. 跌倒识别率不低于 95%，日均误报不高于 0.1 次；
2. 告警到人工响应不超过 90 秒；
3. 用户留存率不低于 90%。`,
		reward: '试点采购预算 30 万元（示例）。',
		dataNote: '提供经授权的 60 户雷达与门磁数据（去标识）。',
		questions: [{ asker: 'jiqiren', body: '告警是否需要对接市级急救平台？接口由谁提供？' }],
	},
]
