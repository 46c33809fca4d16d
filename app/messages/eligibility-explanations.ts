import type { Explanation, Unit } from '~/modules/incentive/rules/eligibility/finding'
import { formatMoneyShort } from '~/ui/format'
import type { Locale } from './define'
import { plural } from './plural'

type Having<E, C> = E extends { code: infer Codes } ? (C extends Codes ? E : never) : never
/** Words for every code an evaluation can give: a code without words fails the type check. */
export type ExplanationTexts = {
	[C in Explanation['code']]: (params: Having<Explanation, C>) => string
}

const yuanZh = (fen: number) => formatMoneyShort(fen, 'zh-CN')
const yuanEn = (fen: number) => formatMoneyShort(fen, 'en')

const quantityZh: Record<Unit, (n: number) => string> = {
	fen: yuanZh,
	months: (n) => `${n} 个月`,
	years: (n) => `${n} 年`,
	persons: (n) => `${n} 人`,
	basis_points: (n) => `${n / 100}%`,
}

const quantityEn: Record<Unit, (n: number) => string> = {
	fen: yuanEn,
	months: (n) => plural(n, 'month'),
	years: (n) => plural(n, 'year'),
	persons: (n) => plural(n, 'person'),
	basis_points: (n) => `${n / 100}%`,
}

const listsZh: Record<string, string> = {
	'serious-dishonesty': '严重失信主体名单',
	'abnormal-operation': '经营异常名录',
}
const listsEn: Record<string, string> = {
	'serious-dishonesty': 'serious dishonesty',
	'abnormal-operation': 'abnormal operation',
}
const named = (names: Record<string, string>, lists: string[], separator: string) =>
	lists.map((list) => names[list] ?? list).join(separator)

const zh: ExplanationTexts = {
	no_fact: () => '尚无证明材料。',
	not_verified: () => '材料已提交，尚未核验。',
	no_value: () => '已核验的材料未载明所需内容。',
	no_date: () => '已核验的材料未载明日期。',
	no_anchor: () => '期限暂不能计算。',
	holds: () => '已核验，符合。',
	fails: () => '已核验，不具备。',
	in_region: (p) => `登记于${p.found}${p.since ? `（自${p.since}）` : ''}，在要求的区域内。`,
	other_region: (p) => `登记于${p.found}，不在要求的区域（${p.required}）内。`,
	region_too_coarse: (p) => `材料只载明${p.found}，不足以判断是否在${p.required}内。`,
	in_window: (p) => `日期为${p.date}，在要求的期间内。`,
	before_window: (p) => `日期为${p.date}，早于要求的起始日${p.bound}。`,
	after_window: (p) => `日期为${p.date}，晚于要求的截止日${p.bound}。`,
	enough: (p) => `${quantityZh[p.unit](p.found)}，达到要求的 ${quantityZh[p.unit](p.required)}。`,
	too_little: (p) =>
		`${quantityZh[p.unit](p.found)}，未达到要求的 ${quantityZh[p.unit](p.required)}。`,
	enough_from: (p) => `自${p.date}起满 ${quantityZh[p.unit](p.required)}。`,
	listed: (p) => `已被列入${named(listsZh, p.lists, '、') || '失信或经营异常名单'}。`,
	not_listed: () => '未被列入名单。',
	recheck_due: (p) => `须以${p.date}当日或之后的登记信息复核。`,
	never_rewarded: () => '同一事项未获得过奖励。',
	rewarded: (p) => `同一事项已获奖励 ${yuanZh(p.counted)}，不重复奖励。`,
	difference: (p) => `同一事项已获奖励 ${yuanZh(p.counted)}，就高补差 ${yuanZh(p.difference)}。`,
	claimed_in_time: (p) => `${p.date}提出申请，未超过截止日${p.bound}。`,
	claimed_late: (p) => `${p.date}提出申请，晚于截止日${p.bound}。`,
	claim_open: (p) => `尚未申请，截止日为${p.bound}。`,
	claim_lapsed: (p) => `截止日${p.bound}前未申请，视为放弃。`,
	calendar_not_loaded: (p) => `原定截止日${p.bound}是否因休息日顺延，须待官方节假日安排载入。`,
	pool_enough: (p) => `申请总额 ${yuanZh(p.claimed)}，未超过资金池 ${yuanZh(p.total)}。`,
	pool_scaled: (p) => `申请总额 ${yuanZh(p.claimed)} 超过资金池 ${yuanZh(p.total)}，按比例核减。`,
	pool_exceeded: (p) => `申请总额 ${yuanZh(p.claimed)} 超过资金池 ${yuanZh(p.total)}。`,
}

const en: ExplanationTexts = {
	no_fact: () => 'nothing has been submitted yet.',
	not_verified: () => 'submitted, not verified yet.',
	no_value: () => 'the verified document does not state what is needed.',
	no_date: () => 'the verified document states no date.',
	no_anchor: () => 'the period cannot be computed yet.',
	holds: () => 'verified, yes.',
	fails: () => 'verified, no.',
	in_region: (p) =>
		`registered in ${p.found}${p.since ? ` since ${p.since}` : ''}, within the region asked for.`,
	other_region: (p) => `registered in ${p.found}, outside the region asked for (${p.required}).`,
	region_too_coarse: (p) => `the document only states ${p.found}, too coarse for ${p.required}.`,
	in_window: (p) => `${p.date} is within the period required.`,
	before_window: (p) => `${p.date} is before the period begins (${p.bound}).`,
	after_window: (p) => `${p.date} is after the period’s last day (${p.bound}).`,
	enough: (p) => `${quantityEn[p.unit](p.found)}, at least ${quantityEn[p.unit](p.required)}.`,
	too_little: (p) =>
		`${quantityEn[p.unit](p.found)}, less than the ${quantityEn[p.unit](p.required)} asked for.`,
	enough_from: (p) => `${quantityEn[p.unit](p.required)} are reached on ${p.date}.`,
	listed: (p) => `on a list: ${named(listsEn, p.lists, ', ') || 'credit or abnormal operation'}.`,
	not_listed: () => 'on no list.',
	recheck_due: (p) => `to be checked again by an extract of ${p.date} or later.`,
	never_rewarded: () => 'no reward for the matter before.',
	rewarded: (p) => `${yuanEn(p.counted)} already granted for the matter; not rewarded twice.`,
	difference: (p) =>
		`${yuanEn(p.counted)} already granted for the matter; the difference of ${yuanEn(p.difference)} is due.`,
	claimed_in_time: (p) => `claimed on ${p.date}, last day ${p.bound}.`,
	claimed_late: (p) => `claimed on ${p.date}, after the last day ${p.bound}.`,
	claim_open: (p) => `not claimed yet; the last day is ${p.bound}.`,
	claim_lapsed: (p) => `not claimed by ${p.bound}: forfeited.`,
	calendar_not_loaded: (p) =>
		`whether the last day ${p.bound} rolls past days off needs an official calendar not loaded yet.`,
	pool_enough: (p) => `claims of ${yuanEn(p.claimed)} within the pool of ${yuanEn(p.total)}.`,
	pool_scaled: (p) =>
		`claims of ${yuanEn(p.claimed)} exceed the pool of ${yuanEn(p.total)} and are scaled in proportion.`,
	pool_exceeded: (p) => `claims of ${yuanEn(p.claimed)} exceed the pool of ${yuanEn(p.total)}.`,
}

export const explanationTexts: Record<Locale, ExplanationTexts> = { 'zh-CN': zh, en }
