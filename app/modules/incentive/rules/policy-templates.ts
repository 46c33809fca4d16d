/**
 * Patterns of policies to start from (product.md §10). Amounts are examples; every value may be
 * changed before the version is published.
 */
import type { ConditionInput } from '../schema/policy-form'

type Row = {
	label: string
	labelEn: string
	percent: string
	condition: string
	conditionEn: string
}
export type PolicyTemplate = {
	benefit: string
	benefitEn: string
	amountYuan: string
	claimMonths: number
	requiresAward: boolean
	conditions: Partial<ConditionInput>
	schedule: Row[]
}

const once: Row = {
	label: '一次性拨付',
	labelEn: 'In one payment',
	percent: '100',
	condition: '各项条件已核实，拟兑现公示期满无异议',
	conditionEn: 'All conditions verified and the payout notice over without objection',
}

export const policyTemplates = {
	/** 公示期满拨 40 %，一年内落地并完成工商、税务登记后拨 60 %. */
	two_steps: {
		benefit: '对获奖项目给予奖金，分两期拨付：公示期满拨付 40%，项目一年内落地后拨付 60%。',
		benefitEn:
			'Prize money in two parts: 40% after the notice, 60% once the project has landed within a year.',
		amountYuan: '300000',
		claimMonths: 12,
		requiresAward: true,
		conditions: { winner: 'on', legalPerson: 'on', creditClean: 'on', rewards: 'any', more: '' },
		schedule: [
			{
				label: '第一期',
				labelEn: 'First part',
				percent: '40',
				condition: '拟兑现公示期满无异议',
				conditionEn: 'The payout notice is over without objection',
			},
			{
				label: '第二期',
				labelEn: 'Second part',
				percent: '60',
				condition: '榜单发布后一年内项目落地，并完成工商登记和税务登记',
				conditionEn:
					'The project has landed within a year of the release, with business and tax registration',
			},
		],
	},
	/** 已在本地且运营满 6 个月的，一次性拨付. */
	at_once: {
		benefit: '获奖单位已在沈阳注册且项目运营满 6 个月的，一次性给予奖励。',
		benefitEn:
			'One payment for winners registered in Shenyang whose project has run for six months.',
		amountYuan: '200000',
		claimMonths: 12,
		requiresAward: true,
		conditions: {
			winner: 'on',
			legalPerson: 'on',
			registered: 'on',
			operatingMonths: 6,
			creditClean: 'on',
			rewards: 'any',
			more: '',
		},
		schedule: [once],
	},
	/** 6 个月内落地的配套奖励. */
	matching: {
		benefit: '获奖项目在榜单发布后 6 个月内通过落地验收的，给予配套奖励。',
		benefitEn:
			'A matching bonus for projects landed and accepted within six months of the release.',
		amountYuan: '100000',
		claimMonths: 9,
		requiresAward: true,
		conditions: {
			winner: 'on',
			contract: 'on',
			contractYuan: '500000',
			accepted: 'on',
			acceptedMonths: 6,
			creditClean: 'on',
			rewards: 'any',
			more: '',
		},
		schedule: [once],
	},
	/** 同一事项就高不重复. */
	highest: {
		benefit: '新在沈注册企业落户奖励。同一事项已获其他奖励的，就高不重复，补足差额。',
		benefitEn:
			'A settlement bonus for newly registered firms. Of several rewards for one matter the highest is paid; earlier ones are deducted.',
		amountYuan: '500000',
		claimMonths: 12,
		requiresAward: true,
		conditions: {
			legalPerson: 'on',
			registered: 'on',
			registeredMonths: 6,
			registeredAfterAnnouncement: 'on',
			taxRegistered: 'on',
			employees: 5,
			creditClean: 'on',
			rewards: 'highest',
			more: '',
		},
		schedule: [once],
	},
	blank: {
		benefit: '',
		benefitEn: '',
		amountYuan: '',
		claimMonths: 12,
		requiresAward: true,
		conditions: { rewards: 'any', more: '' },
		schedule: [once],
	},
} as const satisfies Record<string, PolicyTemplate>
