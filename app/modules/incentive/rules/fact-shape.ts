/**
 * Who states a fact of each kind, and in what shape. The claimant hands in documents; an officer
 * records what only an inquiry can tell (credit lists); the rest the platform knows by itself.
 */
import { PolicyNodeSchema, type ConditionKind, type PolicyNode } from '../schema/policy-conditions'
import { conditionsOf } from '../schema/policy-conditions'

export type FactValueShape = 'division' | 'date' | 'yuan' | 'count' | 'share' | 'yes' | 'none'
export type FactShape = {
	by: 'claimant' | 'officer' | 'platform'
	value: FactValueShape
	/** Whether the fact has a day of its own (registered since, signed on, seen on). */
	since: 'required' | 'optional' | null
}

const claimant = (value: FactValueShape, since: FactShape['since'] = null): FactShape => ({
	by: 'claimant',
	value,
	since,
})
const platform: FactShape = { by: 'platform', value: 'none', since: null }

export const factShapes: Record<ConditionKind, FactShape> = {
	'registered-in': claimant('division', 'required'),
	established: claimant('date'),
	region: claimant('division'),
	'still-registered-in': claimant('division', 'required'),
	'independent-legal-person': platform,
	'tax-registered': claimant('division', 'optional'),
	'paid-in-capital': claimant('yuan'),
	'contract-signed': claimant('yuan', 'required'),
	'project-accepted': claimant('yes', 'required'),
	'operating-months': claimant('none', 'required'),
	'insured-employees': claimant('count'),
	'ip-owned': claimant('yes'),
	'credit-blacklisted': { by: 'officer', value: 'yes', since: null },
	'commitment-to-stay': claimant('count'),
	'claimant-is-winner': platform,
	'winner-share': claimant('share'),
	'not-already-rewarded': platform,
	claimed: platform,
	'within-pool': platform,
}

export type FactFault = 'fact_value' | 'fact_division' | 'fact_date' | 'fact_yuan' | 'fact_count'
export type FactValue = string | number | boolean

/** What was typed, as the fact's value: yuan become fen, percent basis points. */
export function readFactValue(
	shape: FactValueShape,
	text: string,
): { value: FactValue } | { fault: FactFault } {
	const typed = text.trim().replaceAll(',', '')
	if (shape === 'none') return { value: 0 }
	if (typed === '') return { fault: 'fact_value' }
	switch (shape) {
		case 'division':
			return /^\d{6}$/.test(typed) ? { value: typed } : { fault: 'fact_division' }
		case 'date':
			return isDate(typed) ? { value: typed } : { fault: 'fact_date' }
		case 'yuan':
		case 'share':
			return /^\d{1,12}(\.\d{1,2})?$/.test(typed)
				? { value: hundredths(typed) }
				: { fault: 'fact_yuan' }
		case 'count':
			return /^\d{1,7}$/.test(typed) ? { value: Number(typed) } : { fault: 'fact_count' }
		case 'yes':
			return { value: typed === 'yes' }
	}
}

/** The value as its form field holds it. */
export function factValueText(shape: FactValueShape, value: unknown): string {
	if (shape === 'none') return ''
	if (shape === 'yes') return value === true ? 'yes' : value === false ? 'no' : ''
	if ((shape === 'yuan' || shape === 'share') && typeof value === 'number') {
		return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)
	}
	return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function hundredths(text: string): number {
	const [whole = '0', part = ''] = text.split('.')
	return Number(whole) * 100 + Number(part.padEnd(2, '0') || 0)
}

export function isDate(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
	const date = new Date(`${text}T00:00:00Z`)
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The kinds a policy asks its claimant or an officer about, in its order, each once. */
export function askedKinds(nodes: readonly PolicyNode[], by: 'claimant' | 'officer') {
	const kinds = nodes.flatMap(conditionsOf).map(({ kind }) => kind)
	return [...new Set(kinds)].filter((kind) => factShapes[kind].by === by)
}

/** A stored tree of conditions, with or without the policy's name and version beside it. */
export function readConditions(stored: unknown): PolicyNode {
	const { policy: _, version: __, ...node } = stored as Record<string, unknown>
	return PolicyNodeSchema.parse(node)
}
