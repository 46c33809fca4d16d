import type { DocumentCode, Explanation } from '~/modules/incentive/rules/eligibility/finding'
import type { ConditionResult } from '~/modules/incentive/rules/eligibility/evaluate'
import type { Truth } from '~/modules/incentive/rules/eligibility/truth'
import type { ConditionKind } from '~/modules/incentive/schema/policy-conditions'
import { anchorWords } from './condition-words'
import { defineMessages, type Locale } from './define'
import { explanationTexts, type ExplanationTexts } from './eligibility-explanations'
import { plural } from './plural'

type Area = {
	results: Record<Truth, string>
	kinds: Record<ConditionKind, string>
	documents: Record<DocumentCode, string>
	missing: (what: string) => string
	missingAnchor: (anchor: string) => string
	daysLeft: (p: { days: number; date: string }) => string
	over: (p: { date: string }) => string
}

const zh: Area = {
	results: { met: '符合', not_met: '不符合', unknown: '待证明' },
	kinds: {
		'registered-in': '注册地',
		established: '成立日期',
		region: '经营或项目所在地',
		'still-registered-in': '复核时注册地',
		'independent-legal-person': '独立法人资格',
		'tax-registered': '税务登记',
		'paid-in-capital': '实缴资本',
		'contract-signed': '签订合同',
		'project-accepted': '项目验收',
		'operating-months': '运营时间',
		'insured-employees': '参保人数',
		'ip-owned': '知识产权归属',
		'credit-blacklisted': '失信与经营异常名单',
		'commitment-to-stay': '不迁出承诺',
		'claimant-is-winner': '申请人为获奖单位',
		'winner-share': '获奖团队持股',
		'not-already-rewarded': '同一事项未获奖励',
		claimed: '申请时限',
		'within-pool': '资金池额度',
	},
	documents: {
		'business-licence': '营业执照',
		'site-proof': '场所证明',
		'registration-extract': '登记机关出具的登记信息',
		'tax-registration': '税务登记信息',
		'capital-verification': '实缴出资证明',
		contract: '合同',
		'acceptance-report': '验收报告',
		'operation-proof': '运营证明',
		'social-insurance-record': '社会保险缴费证明',
		'ip-certificate': '知识产权证书',
		'credit-report': '信用查询报告',
		'commitment-letter': '承诺书',
		'award-certificate': '获奖证书',
		'shareholder-register': '股东名册',
		'reward-statement': '已获奖励情况说明',
		claim: '兑现申请',
		'pool-statement': '资金池使用情况',
	},
	missing: (what) => `缺少：${what}。`,
	missingAnchor: (anchor) => `${anchor}日期尚未确定。`,
	daysLeft: ({ days, date }) =>
		days === 0 ? `今天（${date}）是最后一天。` : `截至${date}，还剩 ${days} 天。`,
	over: ({ date }) => `期限已于${date}届满。`,
}

const en: Area = {
	results: { met: 'Met', not_met: 'Not met', unknown: 'Not proven yet' },
	kinds: {
		'registered-in': 'Place of registration',
		established: 'Date of establishment',
		region: 'Place of business or site',
		'still-registered-in': 'Still registered there',
		'independent-legal-person': 'Independent legal person',
		'tax-registered': 'Tax registration',
		'paid-in-capital': 'Paid-in capital',
		'contract-signed': 'Contract signed',
		'project-accepted': 'Project accepted',
		'operating-months': 'Time in operation',
		'insured-employees': 'Employees with social insurance',
		'ip-owned': 'Owns its intellectual property',
		'credit-blacklisted': 'Credit black lists',
		'commitment-to-stay': 'Commitment not to move out',
		'claimant-is-winner': 'The claimant is the winner',
		'winner-share': 'Share held by the winning team',
		'not-already-rewarded': 'Not already rewarded for the matter',
		claimed: 'Claimed in time',
		'within-pool': 'Within the pool',
	},
	documents: {
		'business-licence': 'business licence',
		'site-proof': 'proof of the premises',
		'registration-extract': 'extract from the registration authority',
		'tax-registration': 'tax registration',
		'capital-verification': 'proof of paid-in capital',
		contract: 'contract',
		'acceptance-report': 'acceptance report',
		'operation-proof': 'proof of operation',
		'social-insurance-record': 'social insurance record',
		'ip-certificate': 'intellectual property certificate',
		'credit-report': 'credit report',
		'commitment-letter': 'letter of commitment',
		'award-certificate': 'award certificate',
		'shareholder-register': 'register of shareholders',
		'reward-statement': 'statement of earlier rewards',
		claim: 'the claim',
		'pool-statement': 'statement of the pool',
	},
	missing: (what) => `Missing: ${what}.`,
	missingAnchor: (anchor) => `The date of ${anchor} is not set yet.`,
	daysLeft: ({ days, date }) =>
		days === 0 ? `Today (${date}) is the last day.` : `${plural(days, 'day')} left, until ${date}.`,
	over: ({ date }) => `The period ended on ${date}.`,
}

export const eligibilityText = defineMessages(zh, en)

/** Why a condition has its result, in one line: the finding, what is missing, the days left. */
export function explainCondition(locale: Locale, condition: ConditionResult): string {
	const { kinds } = eligibilityText[locale]
	const separator = locale === 'en' ? ': ' : '：'
	const finding = explanationText(locale, condition.explanation)
	const rest = [missingText(locale, condition), deadlineText(locale, condition)].filter(Boolean)
	return [kinds[condition.kind] + separator + finding, ...rest].join(locale === 'en' ? ' ' : '')
}

/** What is missing, in words; empty when nothing is. */
export function missingText(locale: Locale, { missing }: ConditionResult): string {
	const text = eligibilityText[locale]
	if (missing === null) return ''
	if (missing.startsWith('anchor:')) {
		return text.missingAnchor(anchorWords(locale, missing.slice('anchor:'.length)))
	}
	return text.missing(text.documents[missing as DocumentCode])
}

/** The days left; empty where the result is settled or there is no deadline. */
export function deadlineText(locale: Locale, condition: ConditionResult): string {
	const { deadline, daysLeft, result } = condition
	if (deadline === null || daysLeft === null || result !== 'unknown') return ''
	const text = eligibilityText[locale]
	return daysLeft < 0
		? text.over({ date: deadline })
		: text.daysLeft({ days: daysLeft, date: deadline })
}

/** The finding alone, in words. */
export function explanationText(locale: Locale, explanation: Explanation): string {
	const texts: ExplanationTexts = explanationTexts[locale]
	const say = texts[explanation.code] as (params: Explanation) => string
	return say(explanation)
}
