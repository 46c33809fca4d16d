import type { SubjectType } from './purposes'
import type { SubjectPolicies, SubjectPolicy } from './subjects'
import { claimFiles } from './subjects/claim.server'
import { contestFiles, decisionFiles } from './subjects/decision.server'
import { entryFiles } from './subjects/entry.server'
import { noticeFiles } from './subjects/notice.server'
import { organizationFiles } from './subjects/organization.server'

const policies: SubjectPolicies = {
	entry: entryFiles,
	organization: organizationFiles,
	claim: claimFiles,
	decision: decisionFiles,
	contest: contestFiles,
	notice: noticeFiles,
}

export function policyOf(type: SubjectType): SubjectPolicy {
	return policies[type]
}
