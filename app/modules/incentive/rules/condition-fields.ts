/**
 * Conditions written as fields of a form, and back. Every field stands for exactly one shape of
 * condition; whatever has another shape stays in the language of policies, as JSON in `more`.
 */
import canonicalize from 'canonicalize'
import type { ConditionInput } from '../schema/policy-form'
import { type PolicyNode, PolicyNodeSchema } from '../schema/policy-conditions'
import { fenOf, yuanText } from './yuan'

const REGION = '2101'
type Fields = Partial<ConditionInput>

export type ConditionFault =
	| { code: 'policy_json'; fault: string }
	| { code: 'policy_condition'; where: string; fault: string }

/** Each common condition, as its fields state it; null where they do not. */
const writers: ((fields: Fields) => PolicyNode | null)[] = [
	({ winner }) => (winner ? { id: 'winner', kind: 'claimant-is-winner' } : null),
	({ legalPerson }) =>
		legalPerson ? { id: 'legal-person', kind: 'independent-legal-person' } : null,
	registration,
	({ taxRegistered }) =>
		taxRegistered ? { id: 'tax', kind: 'tax-registered', region: REGION } : null,
	({ contract, contractYuan }) =>
		contract || contractYuan
			? {
					id: 'contract',
					kind: 'contract-signed',
					...(contractYuan && { atLeast: Number(fenOf(contractYuan)) }),
				}
			: null,
	({ accepted, acceptedMonths: months }) =>
		accepted || months
			? {
					id: 'accepted',
					kind: 'project-accepted',
					...(months && { window: { within: { months, of: 'release' } } }),
				}
			: null,
	({ operatingMonths }) =>
		operatingMonths
			? { id: 'operating', kind: 'operating-months', atLeast: operatingMonths }
			: null,
	({ employees }) =>
		employees ? { id: 'employees', kind: 'insured-employees', atLeast: employees } : null,
	({ capitalYuan }) =>
		capitalYuan
			? { id: 'capital', kind: 'paid-in-capital', atLeast: Number(fenOf(capitalYuan)) }
			: null,
	({ ipOwned }) => (ipOwned ? { id: 'ip', kind: 'ip-owned' } : null),
	({ stayYears }) =>
		stayYears ? { id: 'stay', kind: 'commitment-to-stay', years: stayYears } : null,
	({ sharePercent }) =>
		sharePercent
			? { id: 'share', kind: 'winner-share', atLeastBasisPoints: Number(fenOf(sharePercent)) }
			: null,
]

function registration(fields: Fields): PolicyNode | null {
	const { registered, registeredMonths: months, registeredAfterAnnouncement: after } = fields
	if (!registered && !months && !after) return null
	const since = {
		...(after && { from: { months: 0, of: 'announcement' } }),
		...(months && { within: { months, of: 'release' } }),
	}
	return {
		id: 'registered',
		kind: 'registered-in',
		region: REGION,
		...(Object.keys(since).length > 0 && { since }),
	}
}

/** Conditions that hang on the version's amount and months, and the credit lists. */
function closing(fields: Fields, amount: bigint, claimMonths: number): PolicyNode[] {
	return [
		...(fields.rewards === 'none'
			? [{ id: 'rewards', kind: 'not-already-rewarded' } as const]
			: []),
		...(fields.rewards === 'highest'
			? [{ id: 'rewards', kind: 'not-already-rewarded', grant: Number(amount) } as const]
			: []),
		...(fields.creditClean ? [{ not: { id: 'credit', kind: 'credit-blacklisted' } as const }] : []),
		{ id: 'claimed', kind: 'claimed', by: { months: claimMonths, of: 'release' } },
	]
}

/** The whole tree: the common conditions, what `more` adds, and the day to claim by. */
export function writeConditions(
	fields: Fields,
	amount: bigint,
	claimMonths: number,
): { node: PolicyNode } | { faults: ConditionFault[] } {
	const more = readMore(fields.more ?? '')
	if ('faults' in more) return more
	const common = writers.flatMap((write) => write(fields) ?? [])
	return { node: { all: [...common, ...more.nodes, ...closing(fields, amount, claimMonths)] } }
}

/** One condition or a list of them, each fault named by its place. */
function readMore(text: string): { nodes: PolicyNode[] } | { faults: ConditionFault[] } {
	if (text.trim() === '') return { nodes: [] }
	let value: unknown
	try {
		value = JSON.parse(text)
	} catch (error) {
		return { faults: [{ code: 'policy_json', fault: (error as Error).message }] }
	}
	const read = (Array.isArray(value) ? value : [value]).map((item) =>
		PolicyNodeSchema.safeParse(item),
	)
	const faults = read.flatMap(({ error }, index) =>
		(error?.issues ?? []).map(({ path, message }) => ({
			code: 'policy_condition' as const,
			where: [`#${index + 1}`, ...path.map(String)].join('.'),
			fault: message,
		})),
	)
	return faults.length > 0 ? { faults } : { nodes: read.map(({ data }) => data as PolicyNode) }
}

/** What the fields would have to be for this condition, if it is one of the common ones. */
function fieldsOf(node: PolicyNode): Fields {
	if ('not' in node) return { creditClean: 'on' }
	if (!('kind' in node)) return {}
	switch (node.kind) {
		case 'claimant-is-winner':
			return { winner: 'on' }
		case 'independent-legal-person':
			return { legalPerson: 'on' }
		case 'registered-in':
			return {
				registered: 'on',
				registeredMonths: node.since?.within?.months,
				registeredAfterAnnouncement: node.since?.from ? 'on' : undefined,
			}
		case 'tax-registered':
			return { taxRegistered: 'on' }
		case 'contract-signed':
			return { contract: 'on', contractYuan: node.atLeast ? yuanText(node.atLeast) : '' }
		case 'project-accepted':
			return { accepted: 'on', acceptedMonths: node.window?.within?.months }
		case 'operating-months':
			return { operatingMonths: node.atLeast }
		case 'insured-employees':
			return { employees: node.atLeast }
		case 'paid-in-capital':
			return { capitalYuan: yuanText(node.atLeast) }
		case 'ip-owned':
			return { ipOwned: 'on' }
		case 'commitment-to-stay':
			return { stayYears: node.years }
		case 'winner-share':
			return { sharePercent: yuanText(node.atLeastBasisPoints) }
		case 'not-already-rewarded':
			return { rewards: node.grant ? 'highest' : 'none' }
		default:
			return {}
	}
}

/** A stored tree as the form shows it; writing it again gives the same conditions. */
export function readConditionFields(
	node: PolicyNode,
	amount: bigint,
	claimMonths: number,
): Fields & { more: string } {
	if (!('all' in node)) return { more: JSON.stringify(node, null, 2) }
	const same = (a: PolicyNode, b: PolicyNode) => canonicalize(a) === canonicalize(b)
	let fields: Fields = {}
	const rest: PolicyNode[] = []
	for (const child of node.all) {
		const own = fieldsOf(child)
		const written = [
			...writers.flatMap((write) => write(own) ?? []),
			...closing(own, amount, claimMonths),
		]
		if (written.some((each) => same(each, child))) fields = { ...fields, ...own }
		else rest.push(child)
	}
	return { ...fields, more: rest.length > 0 ? JSON.stringify(rest, null, 2) : '' }
}
