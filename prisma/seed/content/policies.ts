import type { PolicyHeadInput, PolicyVersionInput } from '~/modules/incentive/schema/policy-form'

/** Policies of the demonstration. The document is real; clause numbers and amounts are examples. */
export type PolicyPlan = Pick<PolicyHeadInput, 'code' | 'kind' | 'name' | 'nameEn' | 'template'> & {
	budget: 'award' | 'settlement'
	/** What differs from the template. */
	version: Partial<PolicyVersionInput>
}

export const policySource = {
	documentTitle: '《沈阳市促进数字经济产业发展若干政策》及其《专项资金实施细则》',
	documentNumber: '沈政办发〔2022〕18号',
	issuer: '沈阳市人民政府办公室',
}

export const budgetPlans = {
	award: { name: '获奖项目奖励资金（示例）', totalYuan: '6000000' },
	settlement: { name: '落地与新注册企业扶持资金（示例）', totalYuan: '4000000' },
} as const

export const policyPlans: PolicyPlan[] = [
	{
		code: 'JL-01',
		kind: 'prize',
		name: '获奖项目奖金（分两期）',
		nameEn: 'Prize money in two parts',
		template: 'two_steps',
		budget: 'award',
		version: { clause: '应用场景示范奖励（条款号为示例）' },
	},
	{
		code: 'JL-02',
		kind: 'landed_project',
		name: '在沈落地运营奖励（一次性）',
		nameEn: 'Reward for projects already running in Shenyang',
		template: 'at_once',
		budget: 'award',
		version: { clause: '落地项目奖励（条款号为示例）' },
	},
	{
		code: 'FC-01',
		kind: 'new_firm',
		name: '新在沈注册企业落户扶持',
		nameEn: 'Support for firms newly registered in Shenyang',
		template: 'highest',
		budget: 'settlement',
		version: { clause: '新引进企业扶持（条款号为示例）' },
	},
	{
		code: 'FC-02',
		kind: 'landed_project',
		name: '六个月内落地配套奖励',
		nameEn: 'Matching bonus for landing within six months',
		template: 'matching',
		budget: 'settlement',
		version: { clause: '成果转化配套（条款号为示例）' },
	},
	{
		code: 'FC-03',
		kind: 'landed_project',
		name: '落地对接启动补助',
		nameEn: 'Starting grant for landing',
		template: 'blank',
		budget: 'settlement',
		version: {
			clause: '供需对接补助（条款号为示例）',
			benefit: '获奖项目在榜单发布后一个月内与出题单位或在沈企业签订合同的，给予启动补助。',
			benefitEn:
				'A starting grant for winners that sign a contract in Shenyang within a month of the release.',
			amountYuan: '50000',
			claimMonths: 1,
			winner: 'on',
			contract: 'on',
			contractYuan: '300000',
			creditClean: 'on',
		},
	},
]
