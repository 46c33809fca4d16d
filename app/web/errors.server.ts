import type { Locale } from '~/messages/define'
import { type ErrorCode, type ErrorParams, errorText } from '~/messages/errors'
import type { DomainError, ErrorKind } from '~/modules/domain-error'
import { requestScope } from '~/platform/request-scope.server'

const status: Record<ErrorKind, 422 | 403 | 404 | 409 | 429> = {
	invalid: 422,
	forbidden: 403,
	missing: 404,
	conflict: 409,
	too_many: 429,
}

export function statusOf(kind: ErrorKind) {
	return status[kind]
}

/** What an error page and a program calling us both read. */
export type ErrorBody = { code: ErrorCode; message: string }

export function errorResponse(
	httpStatus: number,
	locale: Locale,
	code: ErrorCode,
	params: ErrorParams = {},
	headers: HeadersInit = {},
): Response {
	const body: ErrorBody = { code, message: errorText(locale, code, params) }
	return Response.json(body, {
		status: httpStatus,
		headers: { 'Cache-Control': 'no-store', ...Object.fromEntries(new Headers(headers)) },
	})
}

/** Tells programs, too, how long a refusal for too many attempts lasts, where that is known. */
export function sayWhenToRetry({ kind, params }: DomainError): void {
	const scope = requestScope.getStore()
	const seconds = Number(params.seconds ?? Number(params.minutes) * 60)
	if (kind !== 'too_many' || !scope || !(seconds > 0)) return
	scope.answerHeaders = { ...scope.answerHeaders, 'Retry-After': String(seconds) }
}

/** The only map from a module's expected failure to HTTP. */
export function domainErrorResponse(error: DomainError, locale: Locale): Response {
	sayWhenToRetry(error)
	return errorResponse(statusOf(error.kind), locale, error.code, error.params)
}

const UNREACHABLE = new Set([
	'P1000',
	'P1001',
	'P1002',
	'P1008',
	'P1010',
	'P1011',
	'P1017',
	'P2024',
	'P2028',
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOENT',
	'ETIMEDOUT',
	'57P01',
	'57P02',
	'57P03',
	'53300',
	'08006',
])

/** What the pool says, in words alone, when every connection was in use for ten seconds. */
const POOL_BUSY = 'timeout exceeded when trying to connect'

/** True when the database could not be reached at all, however deep the driver buried it. */
export function isDatabaseFault(error: unknown, depth = 0): boolean {
	if (typeof error !== 'object' || error === null || depth > 5) return false
	if (error instanceof Error && error.message === POOL_BUSY) return true
	const fault = error as { name?: unknown; code?: unknown; errorCode?: unknown; kind?: unknown }
	const fromDatabase = depth > 0 || String(fault.name).startsWith('Prisma')
	if (!fromDatabase) return false
	if (fault.name === 'PrismaClientInitializationError') return true
	if (UNREACHABLE.has(String(fault.code)) || UNREACHABLE.has(String(fault.errorCode))) return true
	if (fault.kind === 'DatabaseNotReachable' || fault.kind === 'ConnectionClosed') return true
	const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } }
	return isDatabaseFault(cause, depth + 1) || isDatabaseFault(meta?.driverAdapterError, depth + 1)
}

/** A serialization failure, and a deadlock in which this transaction was the one to give way. */
const GAVE_WAY = new Set(['40001', '40P01'])

type Raw = { driverAdapterError?: { cause?: { originalCode?: unknown } } }

/** True for a write that met somebody else's: a unique row, or a transaction that gave way. */
export function isWriteConflict(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false
	const { name, code, meta } = error as { name?: unknown; code?: unknown; meta?: Raw }
	if (name !== 'PrismaClientKnownRequestError') return false
	// Of a written statement Prisma says no more than that it failed.
	if (code === 'P2010') return GAVE_WAY.has(String(meta?.driverAdapterError?.cause?.originalCode))
	return code === 'P2002' || code === 'P2034'
}
