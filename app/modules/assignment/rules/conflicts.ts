/**
 * Conflicts of interest found by rule (回避): the judge's employer is the lead, a partner or the
 * problem owner, by code or, where a code is missing, by name; or a team member works for the same
 * employer or bears the judge's name; or the judge's own account belongs to one of those
 * organizations. Declared ties (shares, kin, teacher and student) are the
 * judge's, the entrant's or the organizers' to declare. Source: product.md §7.
 */
export type Party = { code: string | null; name: string }

export type EntryParties = {
	id: string
	lead: Party
	partners: readonly Party[]
	problemOwner: Party | null
	members: readonly { name: string; employer: string }[]
}

export type JudgeFace = {
	id: string
	name: string
	employer: string
	employerCode: string | null
	/** Organizations of which the judge's account is a member. */
	organizations: readonly Party[]
}

export type ConflictReason =
	| 'employer_is_lead'
	| 'employer_is_partner'
	| 'employer_is_problem_owner'
	| 'employer_of_member'
	| 'is_member'
	| 'belongs_to_party'

export type RuleConflict = { entry: string; judge: string; reason: ConflictReason }

/** Names as people write them, made comparable: width, case, spaces and brackets folded. */
function folded(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s()（）·・.,，。]/g, '')
}

function sameName(a: string, b: string): boolean {
	const left = folded(a)
	return left !== '' && left === folded(b)
}

/** The same organization: by code, by name where either has none. */
function isSame(a: Party, b: Party): boolean {
	return a.code && b.code ? a.code === b.code : sameName(a.name, b.name)
}

function isEmployer({ employer, employerCode }: JudgeFace, party: Party): boolean {
	return isSame({ code: employerCode, name: employer }, party)
}

function belongsTo(judge: JudgeFace, { lead, partners, problemOwner }: EntryParties): boolean {
	const parties = [lead, ...partners, ...(problemOwner ? [problemOwner] : [])]
	return parties.some((party) => judge.organizations.some((own) => isSame(own, party)))
}

/** The first reason that keeps the judge from the entry, or null. */
export function conflictReason(entry: EntryParties, judge: JudgeFace): ConflictReason | null {
	if (isEmployer(judge, entry.lead)) return 'employer_is_lead'
	if (entry.partners.some((partner) => isEmployer(judge, partner))) return 'employer_is_partner'
	if (entry.problemOwner && isEmployer(judge, entry.problemOwner)) {
		return 'employer_is_problem_owner'
	}
	if (entry.members.some(({ employer }) => sameName(judge.employer, employer))) {
		return 'employer_of_member'
	}
	if (entry.members.some(({ name }) => sameName(judge.name, name))) return 'is_member'
	return belongsTo(judge, entry) ? 'belongs_to_party' : null
}

/** Every pair that must never meet, each with its reason. */
export function ruleConflicts(
	entries: readonly EntryParties[],
	judges: readonly JudgeFace[],
): RuleConflict[] {
	return entries.flatMap((entry) =>
		judges.flatMap((judge) => {
			const reason = conflictReason(entry, judge)
			return reason ? [{ entry: entry.id, judge: judge.id, reason }] : []
		}),
	)
}
