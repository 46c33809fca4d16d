import { expect, test } from 'vitest'
import {
	countdownParts,
	formatBeijingInput,
	formatBytes,
	formatCount,
	formatDate,
	formatDateTime,
	formatDeadline,
	formatHash,
	formatMoney,
	formatMoneyShort,
	formatOrdinal,
	formatPercent,
	formatPeriod,
	formatScore,
	formatSeconds,
	formatShortDate,
	parseBeijingInput,
} from '~/ui/format'

const closing = '2026-05-30T09:00:00Z'

test('a date is the calendar day in Beijing, whatever the zone of the machine', () => {
	expect(formatDate('2026-05-29T16:00:00Z', 'zh-CN')).toBe('2026年5月30日')
	expect(formatDate('2026-05-29T15:59:59Z', 'zh-CN')).toBe('2026年5月29日')
	expect(formatDate(new Date(closing), 'en')).toBe('30 May 2026')
	expect(formatShortDate(Date.parse(closing), 'zh-CN')).toBe('5月30日')
	expect(formatShortDate(closing, 'en')).toBe('30 May')
})

test('a calendar date without a time stays the same day', () => {
	expect(formatDate('1988-06-01', 'zh-CN')).toBe('1988年6月1日')
})

test('a date and time carries its weekday', () => {
	expect(formatDateTime(closing, 'zh-CN')).toBe('2026年5月30日（周六）17:00')
	expect(formatDateTime(closing, 'en')).toBe('Sat 30 May 2026, 17:00')
	expect(formatSeconds('2026-05-30T09:00:07Z')).toBe('17:00:07')
})

test('a deadline at midnight prints 24:00 of the day before', () => {
	expect(formatDeadline('2022-05-11T00:00:00+08:00', 'zh-CN')).toBe('2022年5月10日（周二）24:00')
	expect(formatDeadline('2022-05-11T00:00:00+08:00', 'en')).toBe('Tue 10 May 2022, 24:00')
	expect(formatDeadline(closing, 'zh-CN')).toBe('2026年5月30日（周六）17:00')
})

test('a period names its last day and an hour that is not midnight', () => {
	const from = '2026-05-06T00:00:00+08:00'
	expect(formatPeriod(from, '2026-05-21T00:00:00+08:00', 'zh-CN')).toBe('5月6日—20日')
	expect(formatPeriod(from, closing, 'zh-CN')).toBe('5月6日—30日17:00')
	expect(formatPeriod(from, '2026-06-03T00:00:00+08:00', 'zh-CN')).toBe('5月6日—6月2日')
	expect(formatPeriod(from, closing, 'en')).toBe('6–30 May, 17:00')
	expect(formatPeriod(from, '2026-06-03T00:00:00+08:00', 'en')).toBe('6 May – 2 Jun')
	expect(formatPeriod(from, '2026-05-07T00:00:00+08:00', 'en')).toBe('6 May')
	const winter = ['2026-12-28T00:00+08:00', '2027-01-03T00:00+08:00'] as const
	expect(formatPeriod(...winter, 'en')).toBe('28 December 2026 – 2 January 2027')
	expect(formatPeriod(...winter, 'zh-CN')).toBe('2026年12月28日—2027年1月2日')
})

test('a countdown counts whole days, hours and minutes, and is over at zero', () => {
	const minutes = (n: number) => n * 60_000
	expect(countdownParts(0)).toMatchObject({ over: true, minutes: 0 })
	expect(countdownParts(59_999)).toMatchObject({ over: false, minutes: 0 })
	expect(countdownParts(minutes(1500))).toEqual({ over: false, days: 1, hours: 1, minutes: 0 })
})

test('money is exact to the fen, also beyond what a double holds', () => {
	expect(formatMoney(40_000_000)).toBe('¥400,000.00')
	expect(formatMoney('9007199254740993')).toBe('¥90,071,992,547,409.93')
	expect(formatMoney(-5n)).toBe('−¥0.05')
	expect(formatMoney(0)).toBe('¥0.00')
})

test('money in running text is short and still exact', () => {
	expect(formatMoneyShort(40_000_000, 'zh-CN')).toBe('40 万元')
	expect(formatMoneyShort(12_000_000_000, 'zh-CN')).toBe('1.2 亿元')
	expect(formatMoneyShort(1_234_500, 'zh-CN')).toBe('12,345 元')
	expect(formatMoneyShort(980_000, 'zh-CN')).toBe('9,800 元')
	expect(formatMoneyShort(40_000_000, 'en')).toBe('¥400,000')
	expect(formatMoneyShort(12_345, 'zh-CN')).toBe('¥123.45')
})

test('a score has two decimals, from hundredths or from a decimal rounded half up', () => {
	expect(formatScore(9067)).toBe('90.67')
	expect(formatScore(5)).toBe('0.05')
	expect(formatScore(-100)).toBe('−1.00')
	expect(formatScore('90.6')).toBe('90.60')
	expect(['2.675', '1.005', '86.125', '86.1349999', '-1.005'].map(formatScore)).toEqual([
		'2.68',
		'1.01',
		'86.13',
		'86.13',
		'−1.00',
	])
	expect(formatScore('-1.006')).toBe('−1.01')
	expect(() => formatScore('九十')).toThrow(RangeError)
})

test('counts, sizes, ratios and hashes print the same everywhere', () => {
	expect(formatCount(1_234_567)).toBe('1,234,567')
	expect([0, 512, 1024, 1_468_006, 1024 ** 3, 104_857_600].map((n) => formatBytes(n))).toEqual([
		'0 B',
		'512 B',
		'1 KB',
		'1.4 MB',
		'1 GB',
		'100 MB',
	])
	expect(formatPercent(0.125)).toBe('12.5%')
	expect(formatHash('9f3a'.padEnd(60, '0') + 'c21e')).toBe('9f3a…c21e')
})

test('places are Chinese numerals in Chinese', () => {
	expect([1, 10, 11, 20, 42, 100].map((n) => formatOrdinal(n, 'zh-CN'))).toEqual([
		'一',
		'十',
		'十一',
		'二十',
		'四十二',
		'100',
	])
	expect(formatOrdinal(3, 'en')).toBe('3')
})

test('what a date control sends is read as Beijing time', () => {
	expect(parseBeijingInput('2026-05-30T17:00')).toEqual(new Date(closing))
	expect(parseBeijingInput('2026-05-30')).toEqual(new Date('2026-05-29T16:00:00Z'))
	expect(formatBeijingInput(closing)).toBe('2026-05-30T17:00')
	expect(parseBeijingInput('2026-02-30T10:00')).toBeNull()
	expect(parseBeijingInput('soon')).toBeNull()
})
