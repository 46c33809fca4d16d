import type {
	Condition,
	ConditionKind,
	ConditionOf,
} from '~/modules/incentive/schema/policy-conditions'
import { formatDate, formatMoneyShort } from '~/ui/format'
import type { Locale } from './define'
import { plural } from './plural'

/* What a condition of a policy demands, as printed in the public catalogue. */

type Words = { [K in ConditionKind]: (condition: ConditionOf<K>) => string }
type DateRef = string | { months: number; of: string }
type Window = {
	from?: DateRef
	to?: DateRef
	within?: { months: number; of: string }
}

const percent = (basisPoints: number) => `${basisPoints / 100}%`

const divisionsZh: Record<string, string> = { '2101': '沈阳市', '21': '辽宁省' }
const divisionsEn: Record<string, string> = { '2101': 'Shenyang', '21': 'Liaoning' }
const anchorsZh: Record<string, string> = { release: '榜单发布', announcement: '大赛公告' }
const anchorsEn: Record<string, string> = {
	release: 'the release of the lists',
	announcement: 'the announcement of the contest',
}
const regionZh = (code: string) => divisionsZh[code] ?? `行政区划 ${code}`
const regionEn = (code: string) => divisionsEn[code] ?? `division ${code}`
const anchorZh = (name: string) => anchorsZh[name] ?? name
const anchorEn = (name: string) => anchorsEn[name] ?? name

/** A date of the contest from which months are counted; a name of one's own stays as it is. */
export const anchorWords = (locale: Locale, name: string) =>
	locale === 'en' ? anchorEn(name) : anchorZh(name)

const isSpan = (ref: DateRef) => typeof ref !== 'string' && ref.months > 0
const yuanZh = (fen: number) => formatMoneyShort(fen, 'zh-CN')
const yuanEn = (fen: number) => formatMoneyShort(fen, 'en')

function dateZh(ref: DateRef): string {
	if (typeof ref === 'string') return formatDate(ref, 'zh-CN')
	return ref.months === 0 ? `${anchorZh(ref.of)}之日` : `${anchorZh(ref.of)}后 ${ref.months} 个月`
}

function dateEn(ref: DateRef): string {
	if (typeof ref === 'string') return formatDate(ref, 'en')
	return ref.months === 0
		? `the day of ${anchorEn(ref.of)}`
		: `${plural(ref.months, 'month')} after ${anchorEn(ref.of)}`
}

/** Up to and with a date, or within months of one. */
const untilZh = (ref: DateRef) => (isSpan(ref) ? `${dateZh(ref)}以内` : `${dateZh(ref)}（含）以前`)
const untilEn = (ref: DateRef) =>
	isSpan(ref) ? `no more than ${dateEn(ref)}` : `by ${dateEn(ref)}`

function windowZh(window: Window | undefined): string {
	if (!window) return ''
	const { from, to, within } = window
	const parts = [
		from && `${dateZh(from)}${isSpan(from) ? '' : '（含）'}以后`,
		to && untilZh(to),
		within && untilZh(within),
	].filter(Boolean)
	return `在${parts.join('、')}`
}

function windowEn(window: Window | undefined): string {
	if (!window) return ''
	const { from, to, within } = window
	const parts = [
		from && `${isSpan(from) ? '' : 'on or '}after ${dateEn(from)}`,
		to && untilEn(to),
		within && `within ${plural(within.months, 'month')} of ${anchorEn(within.of)}`,
	].filter(Boolean)
	return parts.join(' and ')
}

const tail = (joint: string, words: string) => (words ? joint + words : '')

const zh: Words = {
	'registered-in': ({ region, since }) =>
		`注册地为${regionZh(region)}${tail('，注册时间', windowZh(since))}`,
	established: ({ window }) => `成立时间${windowZh(window)}`,
	region: ({ region }) => `经营场所或项目位于${regionZh(region)}`,
	'still-registered-in': ({ region, on }) => `${dateZh(on)}复核时，注册地仍为${regionZh(region)}`,
	'independent-legal-person': () => '具有独立法人资格（分公司不符合）',
	'tax-registered': ({ region }) => `${region ? `在${regionZh(region)}` : ''}办理税务登记`,
	'paid-in-capital': ({ atLeast }) => `实缴资本不低于 ${yuanZh(atLeast)}`,
	'contract-signed': ({ atLeast, window }) =>
		`已签订项目合同${atLeast ? `，金额不低于 ${yuanZh(atLeast)}` : ''}${tail('，签订时间', windowZh(window))}`,
	'project-accepted': ({ window }) => `项目已通过验收${tail('，验收时间', windowZh(window))}`,
	'operating-months': ({ atLeast }) => `运营满 ${atLeast} 个月`,
	'insured-employees': ({ atLeast }) => `缴纳社会保险的职工不少于 ${atLeast} 人`,
	'ip-owned': () => '项目知识产权归申请单位所有',
	'credit-blacklisted': () => '列入严重失信主体名单或经营异常名录',
	'commitment-to-stay': ({ years }) => `承诺 ${years} 年内不迁出`,
	'claimant-is-winner': () => '申请单位为获奖单位',
	'winner-share': ({ atLeastBasisPoints }) =>
		`获奖团队持股比例不低于 ${percent(atLeastBasisPoints)}`,
	'not-already-rewarded': ({ grant }) =>
		grant ? '同一事项按最高额奖励一次，已获奖励的补足差额' : '同一事项未获得其他奖励',
	claimed: ({ by }) => `在${untilZh(by)}提出申请，逾期视为放弃`,
	'within-pool': ({ total, scaling }) =>
		`资金总额 ${yuanZh(total)}${scaling === 'pro-rata' ? '，不足时按比例兑现' : ''}`,
}

const en: Words = {
	'registered-in': ({ region, since }) =>
		`Registered in ${regionEn(region)}${tail(' ', windowEn(since))}`,
	established: ({ window }) => `Established ${windowEn(window)}`,
	region: ({ region }) => `Place of business or project site in ${regionEn(region)}`,
	'still-registered-in': ({ region, on }) =>
		`Still registered in ${regionEn(region)} when checked again: ${dateEn(on)}`,
	'independent-legal-person': () => 'An independent legal person (a branch is not)',
	'tax-registered': ({ region }) => `Registered for tax${region ? ` in ${regionEn(region)}` : ''}`,
	'paid-in-capital': ({ atLeast }) => `Paid-in capital of at least ${yuanEn(atLeast)}`,
	'contract-signed': ({ atLeast, window }) =>
		`Project contract signed${atLeast ? ` for at least ${yuanEn(atLeast)}` : ''}${tail(' ', windowEn(window))}`,
	'project-accepted': ({ window }) => `Project accepted${tail(' ', windowEn(window))}`,
	'operating-months': ({ atLeast }) => `In operation for at least ${plural(atLeast, 'month')}`,
	'insured-employees': ({ atLeast }) =>
		`At least ${plural(atLeast, 'employee')} with social insurance`,
	'ip-owned': () => 'The project’s intellectual property belongs to the claimant',
	'credit-blacklisted': () => 'Listed for serious dishonesty or abnormal operation',
	'commitment-to-stay': ({ years }) => `A commitment not to move away for ${plural(years, 'year')}`,
	'claimant-is-winner': () => 'The claimant is the winner',
	'winner-share': ({ atLeastBasisPoints }) =>
		`The winning team holds at least ${percent(atLeastBasisPoints)}`,
	'not-already-rewarded': ({ grant }) =>
		grant
			? 'The highest reward for a matter is paid once; earlier rewards are deducted'
			: 'Not rewarded for the same matter before',
	claimed: ({ by }) => `Claimed ${untilEn(by)}; forfeited after that`,
	'within-pool': ({ total, scaling }) =>
		`Out of ${yuanEn(total)}${scaling === 'pro-rata' ? ', reduced in proportion if it does not suffice' : ''}`,
}

const words: Record<Locale, Words> = { 'zh-CN': zh, en }

/** The sentence for one condition. */
export function conditionWords(locale: Locale, condition: Condition): string {
	return (words[locale][condition.kind] as (of: Condition) => string)(condition)
}
