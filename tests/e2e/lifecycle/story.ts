import { creditCode } from './codes'
import type { Firm } from './entrant'
import type { Proof } from './incentive'
import { serial } from './people'

/* Who and what the lifecycle is about; every organization and person is invented. */

export const name = '全国数字经济应用场景大赛'
export const announcement = '首届大赛报名通知'
export const problem = {
	title: '数控机床主轴与刀库故障的提前预警',
	owner: '沈阳示例机床集团有限公司',
	domain: '工业',
}

export const cloud: Firm = {
	name: '沈阳示例云图智造科技有限公司',
	code: creditCode('210112', serial(0)),
	division: '浑南区',
	firstPlace: '沈阳市浑南区',
	contact: '林嘉禾',
}
export const river: Firm = {
	...cloud,
	name: '杭州示例江流软件有限公司',
	code: creditCode('330106', serial(1)),
	division: '330000',
}
export const third: Firm = {
	...cloud,
	name: '沈阳示例青禾农业科技有限公司',
	code: creditCode('210106', serial(2)),
	division: '210106',
}
const scenarioTexts = ['场景概述', '创新点', '应用成效', '技术方案', '安全合规', '示范推广']
export const scenario = {
	track: '应用场景评选',
	title: '柔性产线的数字孪生排产',
	domain: '工业',
	texts: scenarioTexts,
}
export const second = { ...scenario, title: '温室环境的按需调控', domain: '农业' }
export const unfit = { ...scenario, title: '尚未落地的设想方案', domain: '服务业' }
export const solution = {
	track: '数字化解决方案大赛',
	title: '基于振动与电流的主轴故障预警',
	problem: problem.title,
	domain: '工业',
	texts: [],
}
export const rival = { ...solution, title: '刀库换刀时序的异常识别' }

/** What the winners of the other track have founded in Shenyang since the release. */
export const branch: Firm = {
	...cloud,
	name: '沈阳示例江流智能有限公司',
	code: creditCode('210112', serial(3)),
	division: '210112',
	establishedOn: '2026-06-08',
}
export const policy = '新在沈注册企业落户奖励'
export const proofs: Proof[] = [
	{
		kind: 'registered-in',
		file: '营业执照（新）.pdf',
		answers: {
			登记或所在的行政区划: '浑南区（210112）',
			'在该地登记的日期（新设为成立日期，迁入为迁入登记日期）': '2026-06-08',
		},
	},
	{
		kind: 'tax-registered',
		file: '税务登记信息.pdf',
		answers: { 登记或所在的行政区划: '浑南区（210112）', 登记日期: '2026-06-10' },
	},
	{
		kind: 'insured-employees',
		file: '社保缴费证明.pdf',
		answers: { 参保职工人数: '12' },
	},
]
export const lists = [
	{
		path: '/results/scenarios',
		title: '“数字沈阳”十大新应用新场景',
		first: scenario.title,
	},
	{
		path: '/results/projects',
		title: '“数字沈阳”十佳创新性项目',
		first: solution.title,
	},
]
export const experts = ['沈砚', '方知微', '许望舒', '韩栖迟', '莫怀远', '谢临川'].map(
	(person, seat) => ({
		key: `judge${seat}`,
		name: person,
		employer: `示例大学第${seat + 1}研究所`,
	}),
)
