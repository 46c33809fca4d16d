import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { errorText } from '~/messages/errors'
import { closingOf } from '~/modules/notice/rules/closing'
import { CalendarNotLoaded } from '~/modules/notice/rules/working-days'
import type { ExitCode, Io } from './io'
import { WrongInput } from './io'

const timeZone = 'Asia/Shanghai'

const options = {
	from: { type: 'string' },
	'working-days': { type: 'string' },
	'count-first-day': { type: 'boolean', default: false },
} as const

/**
 * `closing --from INSTANT --working-days N [--count-first-day]`: the half-open closing instant of a
 * public notice in Asia/Shanghai. INSTANT without an offset is read there.
 */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({ args: argv, options, strict: true })
	const from = instantOf(values.from)
	const workingDays = wholeNumber(values['working-days'])
	const countFirstDay = values['count-first-day']
	io.stdout.write(`${shown(closing({ from, workingDays, countFirstDay }))}\n`)
	return 0
}

function closing(period: { from: Date; workingDays: number; countFirstDay: boolean }): Date {
	try {
		return closingOf({ ...period, timeZone }).closesAt
	} catch (error) {
		if (!(error instanceof CalendarNotLoaded)) throw error
		throw new WrongInput(`closing: ${errorText('en', error.code, error.params)}`)
	}
}

/** An ISO 8601 instant; a date and time, or a date alone, of the zone where it has no offset. */
function instantOf(text: string | undefined): Date {
	if (text === undefined) throw new WrongInput('closing: --from INSTANT is needed')
	try {
		if (/(Z|[+-]\d\d:?\d\d)$/i.test(text) && /[T ]/i.test(text))
			return new Date(Temporal.Instant.from(text).epochMilliseconds)
		const local = Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone)
		return new Date(local.epochMilliseconds)
	} catch {
		throw new WrongInput(`closing: --from "${text}" is no instant, e.g. 2022-04-29T10:00:00+08:00`)
	}
}

function wholeNumber(text: string | undefined): number {
	if (text === undefined) throw new WrongInput('closing: --working-days N is needed')
	const days = Number(text)
	if (!/^\d+$/.test(text) || days < 1)
		throw new WrongInput(`closing: --working-days "${text}" is no whole number from 1`)
	return days
}

/** 2022-05-11T00:00:00+08:00 */
function shown(instant: Date): string {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
		.toZonedDateTimeISO(timeZone)
		.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
