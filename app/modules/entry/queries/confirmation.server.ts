import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { confirmationHash } from '../commands/team.server'
import { ConfirmationLinkInvalid } from '../errors'
import { memberSelect } from '../member-select'
import { isTerminal } from '../rules/lifecycle'
import { MEMBER_NOTICE_VERSION, MemberConsents } from '../schema'

/** What the member is asked to confirm; ConfirmationLinkInvalid when the link is not the newest. */
export async function getConfirmation(ctx: Context, token: string) {
	const row = await ctx.db.teamMember.findUnique({
		where: { confirmationHash: confirmationHash(token) },
		select: {
			...memberSelect,
			entry: {
				select: {
					title: true,
					state: true,
					organization: { select: { name: true } },
					contest: { select: contestNameSelect },
				},
			},
		},
	})
	if (!row) throw new ConfirmationLinkInvalid()
	const { entry, confirmedAt, consents, ...member } = row
	return {
		member,
		confirmedAt: confirmedAt?.toISOString() ?? null,
		consents: MemberConsents.parse(consents),
		noticeVersion: MEMBER_NOTICE_VERSION,
		entryTitle: entry.title,
		organizationName: entry.organization.name,
		contestName: contestName(ctx.locale, entry.contest),
		open: !isTerminal(entry.state),
		path: `/confirm/${token}`,
	}
}
