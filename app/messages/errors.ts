import type { Locale } from './define'
import { assignmentErrors } from './errors/assignment'
import { calendarErrors } from './errors/calendar'
import { commonErrors } from './errors/common'
import { contestErrors } from './errors/contest'
import { awardErrors } from './errors/award'
import { documentErrors } from './errors/document'
import { entryErrors } from './errors/entry'
import { fileErrors } from './errors/file'
import { identityErrors } from './errors/identity'
import { incentiveErrors } from './errors/incentive'
import { noticeErrors } from './errors/notice'
import { organizationErrors } from './errors/organization'
import { problemErrors } from './errors/problem'
import { rankingErrors } from './errors/ranking'
import { scoringErrors } from './errors/scoring'
import { securityErrors } from './errors/security'
import { screeningErrors } from './errors/screening'
import { webErrors } from './errors/web'

/**
 * Every error a person can meet, by code. A module adds its file below `errors/` and spreads it
 * here; `DomainError` takes only these codes, so no error exists without words in both languages.
 */
const areas = [
	assignmentErrors,
	calendarErrors,
	commonErrors,
	contestErrors,
	problemErrors,
	entryErrors,
	organizationErrors,
	identityErrors,
	securityErrors,
	fileErrors,
	webErrors,
	screeningErrors,
	scoringErrors,
	incentiveErrors,
	rankingErrors,
	noticeErrors,
	awardErrors,
	documentErrors,
] as const

type Areas = (typeof areas)[number]['zh-CN']
type KeysOf<T> = T extends unknown ? keyof T : never
export type ErrorCode = KeysOf<Areas>
export type ErrorParams = Record<string, string | number | readonly string[]>
type ErrorText = string | ((params: never) => string)

/** The words for an error code; `params` are what the thrower knew (instants come formatted). */
export function errorText(locale: Locale, code: ErrorCode, params: ErrorParams = {}): string {
	for (const area of areas) {
		const text = (area[locale] as Record<string, ErrorText>)[code]
		if (text !== undefined) return typeof text === 'string' ? text : text(params as never)
	}
	return code
}

/** Tells an error code from ready words, where a schema's message may be either. */
export function isErrorCode(text: string): text is ErrorCode {
	return areas.some((area) => Object.hasOwn(area['zh-CN'], text))
}
