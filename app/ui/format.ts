import type { Locale } from '~/messages/define'

/*
 * Dates, money, scores and counts as the product prints them. Pure and free of Intl, so that the
 * server and every browser print the same characters. All times are Asia/Shanghai, a fixed
 * UTC+08:00 since 1992, before which the product prints calendar dates only.
 */

/** An instant: a Date, an ISO 8601 string, or milliseconds since the epoch. */
export type When = Date | string | number
type Amount = number | bigint | string

const shanghaiOffset = 8 * 3_600_000
const zhDays = ['日', '一', '二', '三', '四', '五', '六']
const enDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const enMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const enLongMonths =
	'January February March April May June July August September October November December'.split(' ')

const two = (n: number) => String(n).padStart(2, '0')

function beijing(when: When) {
	const ms = when instanceof Date ? when.getTime() : new Date(when).getTime()
	if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(when)}`)
	const date = new Date(ms + shanghaiOffset)
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth(),
		day: date.getUTCDate(),
		weekday: date.getUTCDay(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
	}
}

function isMidnight(when: When): boolean {
	const at = beijing(when)
	return at.hour === 0 && at.minute === 0 && at.second === 0
}

const toMs = (when: When) => new Date(when).getTime()

/** `2026年5月30日` · `30 May 2026` */
export function formatDate(when: When, locale: Locale): string {
	const { year, month, day } = beijing(when)
	if (locale === 'en') return `${day} ${enLongMonths[month]} ${year}`
	return `${year}年${month + 1}月${day}日`
}

/** `5月30日` · `30 May` */
export function formatShortDate(when: When, locale: Locale): string {
	const { month, day } = beijing(when)
	return locale === 'en' ? `${day} ${enMonths[month]}` : `${month + 1}月${day}日`
}

/** `17:00` */
export function formatTime(when: When): string {
	const { hour, minute } = beijing(when)
	return `${two(hour)}:${two(minute)}`
}

/** `17:00:09` */
export function formatSeconds(when: When): string {
	return `${formatTime(when)}:${two(beijing(when).second)}`
}

function dayWithWeekday(when: When, locale: Locale): string {
	const { year, month, day, weekday } = beijing(when)
	if (locale === 'en') return `${enDays[weekday]} ${day} ${enMonths[month]} ${year}`
	return `${year}年${month + 1}月${day}日（周${zhDays[weekday]}）`
}

/** `2026年5月30日（周六）17:00` · `Sat 30 May 2026, 17:00` */
export function formatDateTime(when: When, locale: Locale): string {
	return `${dayWithWeekday(when, locale)}${locale === 'en' ? ', ' : ''}${formatTime(when)}`
}

/**
 * The end of a half-open period: an instant at 00:00 prints as 24:00 of the day before, which is
 * the last day on which an act still counts.
 */
export function formatDeadline(when: When, locale: Locale): string {
	if (!isMidnight(when)) return formatDateTime(when, locale)
	const dayBefore = toMs(when) - 1
	return `${dayWithWeekday(dayBefore, locale)}${locale === 'en' ? ', ' : ''}24:00`
}

/**
 * `5月6日—20日`, `5月6日—6月2日` (GB/T 15834: no spaces, no month twice) · `6–20 May`,
 * `6 May – 2 Jun`; with the years where they differ. The end is half-open, its hour is printed
 * unless it is midnight.
 */
export function formatPeriod(from: When, to: When, locale: Locale): string {
	const lastDay = isMidnight(to) ? toMs(to) - 1 : to
	const [first, last] = [beijing(from), beijing(lastDay)]
	const english = locale === 'en'
	const hour = isMidnight(to) ? '' : `${english ? ', ' : ''}${formatTime(to)}`
	if (first.year !== last.year) {
		const dash = english ? ' – ' : '—'
		return `${formatDate(from, locale)}${dash}${formatDate(lastDay, locale)}${hour}`
	}
	const [start, end] = [formatShortDate(from, locale), formatShortDate(lastDay, locale)]
	if (start === end) return `${start}${hour}`
	if (first.month !== last.month) return `${start}${english ? ' – ' : '—'}${end}${hour}`
	return english ? `${first.day}–${end}${hour}` : `${start}—${last.day}日${hour}`
}

export type CountdownParts = { over: boolean; days: number; hours: number; minutes: number }

/** Whole days, hours and minutes in `ms` milliseconds; zero or less is over. */
export function countdownParts(ms: number): CountdownParts {
	const minutes = Math.max(0, Math.floor(ms / 60_000))
	return {
		over: ms <= 0,
		days: Math.floor(minutes / 1440),
		hours: Math.floor((minutes % 1440) / 60),
		minutes: minutes % 60,
	}
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Fen to `¥400,000.00`. */
export function formatMoney(fen: Amount): string {
	const amount = BigInt(fen)
	const size = amount < 0n ? -amount : amount
	const cents = String(size % 100n).padStart(2, '0')
	return `${amount < 0n ? '−' : ''}¥${grouped(String(size / 100n))}.${cents}`
}

function tidyFraction(value: bigint, unit: bigint): string | null {
	const hundredths = (value * 100n) / unit
	if ((hundredths * unit) / 100n !== value) return null
	const text = `${grouped(String(hundredths / 100n))}.${two(Number(hundredths % 100n))}`
	return text.replace(/\.?0+$/, '')
}

/** Fen for running text: `40 万元`, `1.2 亿元`, `9,800 元` · `¥400,000`; exact, never rounded. */
export function formatMoneyShort(fen: Amount, locale: Locale): string {
	const amount = BigInt(fen)
	if (amount % 100n !== 0n || amount < 0n) return formatMoney(fen)
	const yuan = amount / 100n
	if (locale === 'en') return `¥${grouped(String(yuan))}`
	for (const [unit, word] of [
		[100_000_000n, '亿元'],
		[10_000n, '万元'],
	] as const) {
		const text = yuan >= unit ? tidyFraction(yuan, unit) : null
		if (text) return `${text} ${word}`
	}
	return `${grouped(String(yuan))} 元`
}

/**
 * A score with two decimals: a number or bigint is hundredths (9067 → `90.67`), a string is the
 * decimal itself (`85.375` → `85.38`, half up toward +∞ on its digits).
 */
export function formatScore(score: Amount): string {
	const hundredths = typeof score === 'string' ? decimalToHundredths(score) : BigInt(score)
	const size = hundredths < 0n ? -hundredths : hundredths
	const text = `${size / 100n}.${String(size % 100n).padStart(2, '0')}`
	return hundredths < 0n ? `−${text}` : text
}

function decimalToHundredths(text: string): bigint {
	const match = /^([-−]?)(\d+)(?:\.(\d*))?$/.exec(text.trim())
	if (!match) throw new RangeError(`not a decimal: ${text}`)
	const [, sign, whole, fraction = ''] = match
	const kept = BigInt(`${whole}${fraction.slice(0, 2).padEnd(2, '0')}`)
	const rest = fraction.slice(2)
	const aboveHalf = /^[5-9]/.test(rest)
	const exactHalf = /^50*$/.test(rest)
	if (!sign) return aboveHalf ? kept + 1n : kept
	return aboveHalf && !exactHalf ? -(kept + 1n) : -kept
}

/** `1,234` */
export function formatCount(count: Amount): string {
	const amount = BigInt(count)
	return amount < 0n ? `−${grouped(String(-amount))}` : grouped(String(amount))
}

/** A ratio with one decimal: 0.125 → `12.5%`. */
export function formatPercent(ratio: number): string {
	return `${(Math.round(ratio * 1000) / 10).toFixed(1)}%`
}

/** `512 B`, `1.4 MB`, `1 GB` (1 KB = 1,024 B). */
export function formatBytes(bytes: Amount): string {
	let size = Number(bytes)
	const units = ['B', 'KB', 'MB', 'GB', 'TB']
	let unit = 0
	while (size >= 1024 && unit < units.length - 1) {
		size /= 1024
		unit += 1
	}
	const text = unit === 0 || size >= 100 ? String(Math.round(size)) : size.toFixed(1)
	return `${text.replace(/\.0$/, '')} ${units[unit]}`
}

/** The value of a `datetime-local` control, in Beijing time: `2026-05-30T17:00`. */
export function formatBeijingInput(when: When): string {
	const at = beijing(when)
	const date = `${String(at.year).padStart(4, '0')}-${two(at.month + 1)}-${two(at.day)}`
	return `${date}T${two(at.hour)}:${two(at.minute)}`
}

/** Reads what a `datetime-local` or `date` control sends as Beijing time; null if it is neither. */
export function parseBeijingInput(text: string): Date | null {
	const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text.trim())
	if (!match) return null
	const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
	const ms = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - shanghaiOffset
	const date = new Date(ms)
	return formatBeijingInput(date).slice(0, 16) === toInput(text) ? date : null
}

const toInput = (text: string) =>
	text.trim().length === 10 ? `${text.trim()}T00:00` : text.trim().slice(0, 16)

/** The first and last four digits of a hash: `9f3a…c21e`. */
export function formatHash(hex: string): string {
	return hex.length <= 12 ? hex : `${hex.slice(0, 4)}…${hex.slice(-4)}`
}

/** A place in a list: `一`, `十二` · `1`, `12`; beyond 99 always digits. */
export function formatOrdinal(place: number, locale: Locale): string {
	if (locale === 'en' || place < 1 || place > 99) return String(place)
	const digits = '零一二三四五六七八九'
	const tens = Math.floor(place / 10)
	const ones = place % 10
	const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
	return `${head}${ones === 0 ? '' : digits[ones]}`
}
