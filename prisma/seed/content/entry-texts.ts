import type { EntryPlan } from './entry-plan'

type Kind = 'scenario' | 'solution'
type Texts = Record<string, string>

const setting: Record<EntryPlan['domain'], string> = {
	industry: '车间现场工序多、设备年代跨度大，数据长期分散在纸质单据和孤立系统中',
	services: '服务对象多、部门之间数据口径不一，一线人员重复录入、群众多头办理',
	agriculture: '生产季节性强、作业环境恶劣，管理依赖个人经验，差异大、损耗高',
	infrastructure: '设施分布广、建设年代不一，巡查与调度以人工为主，问题发现滞后',
	other: '业务链条长、参与主体多，缺少统一的数据标准和协同机制',
}

const technique: Record<EntryPlan['domain'], string> = {
	industry: '工业网关采集、时序数据库与机理加数据的混合模型',
	services: '隐私计算、规则引擎与可解释的预测模型',
	agriculture: '低功耗传感网络、边缘控制器与作物（个体）生长模型',
	infrastructure: '多源感知、图数一体的数字底座与预测控制算法',
	other: '知识图谱、检索增强与分级权限的数据空间',
}

function scenarioTexts({ summary, effect, domain, title }: EntryPlan): Texts {
	return {
		overview: `${summary}\n\n建设背景：${setting[domain]}。项目自立项到稳定运行历时十四个月，目前已在所在地常态化使用，由申报单位自有团队运维。`,
		innovation: `一是以“${title}”为主线重构业务流程，而不是把原有流程照搬上线；二是采用${technique[domain]}，在现场条件不理想时仍能给出可用结果；三是把一线人员的反馈纳入模型修正，使用越久越准确。`,
		outcomes: `${effect}\n\n以上数据取自系统运行台账和第三方测试报告，台账可现场查验，测试报告见附件。`,
		technology: `总体分为感知、数据、模型、应用四层，采用${technique[domain]}。核心算法由申报单位与合作高校共同研发，已申请发明专利三项（演示信息）。`,
		compliance: `系统按网络安全等级保护二级建设并完成测评；个人信息遵循最小必要原则，敏感字段加密存储；制定数据分类分级与应急预案，每年演练两次。`,
		promotion: `已形成实施指南、接口规范和培训教材各一套，单点复制周期约六周、投入可控，适合在全市同类单位推广；两家外市单位已来访对接。`,
	}
}

function solutionTexts({ summary, effect, domain, problem }: EntryPlan): Texts {
	return {
		response: `针对赛题 ${problem ?? ''} 提出的要求逐条响应：${summary}验收指标对应的测试方法、样本与判定规则见附件的响应对照表。`,
		technology: `技术路线为${technique[domain]}。现场部署采用边缘节点与中心平台两级架构，断网时边缘节点可独立运行，恢复后自动补传。`,
		innovation: `与通行做法相比，本方案把${setting[domain].split('，')[0]}这一现实约束作为建模前提；模型结论附带依据与置信度，便于现场人员判断是否采纳。`,
		plan: `第 1–2 月完成现场调研与数据接入，第 3–4 月完成模型训练与离线验证，第 5–7 月在试点范围试运行并逐周复盘，第 8 月验收移交。项目组 9 人，其中驻场 4 人。`,
		value: `${effect}按试点规模测算，投入回收期约 16 个月。获奖后计划在沈阳设立交付与研发团队，首年用工不少于 15 人，并与本地单位共建运维体系。`,
		capability: `团队交付过同类项目 7 个，核心成员平均从业 9 年，具备信息系统集成、软件能力成熟度等相应资质（演示信息），可提供三年质保与驻场支持。`,
	}
}

/** The texts of an entry form by content field, made from what is particular to the entry. */
export function entryTexts(kind: Kind, plan: EntryPlan): Texts {
	return kind === 'scenario' ? scenarioTexts(plan) : solutionTexts(plan)
}

/** Summary on the form: what it is and what it does. */
export const summaryOf = ({ summary, effect }: EntryPlan) => `${summary}${effect}`
