import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { organizationText } from '~/messages/organization'
import { answerInvitation } from '~/modules/organization/commands/invitations.server'
import { getInvitation } from '~/modules/organization/queries.server'
import { InvitationAnswerForm } from '~/modules/organization/schema'
import { Button } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Page, Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { StaleAnswer } from '~/web/stale-answer'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => organizationText[locale].invitation.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getInvitation(await requireContext(request), params.invitationId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	// Whose invitation this is not learns the same from a wrong form as from a right one.
	await getInvitation(ctx, params.invitationId!)
	return handleForm(request, InvitationAnswerForm, async (input) => {
		const { organizationId } = await answerInvitation(ctx, params.invitationId!, input)
		return input.answer === 'accept'
			? redirectWithToast(`/entrant/organizations/${organizationId}`, 'organization.joined')
			: redirectWithToast('/entrant', 'organization.invitation_declined')
	})
}

export default function Invitation() {
	const t = useText(organizationText)
	const { role, expiresAt, organization, by } = useLoaderData<typeof loader>()
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader title={t.invitation.title} lead={t.invitation.lead(by, organization)} />
				<StaleAnswer shown={false} />
				<Panel>
					<Stack gap={4}>
						<DescriptionList
							items={[
								{ term: t.invitation.role, value: t.roles[role === 'owner' ? 'owner' : 'member'] },
								{ term: t.invitedUntil, value: <Time value={expiresAt} format="datetime" /> },
							]}
						/>
						<Text tone="muted">{t.invitation.note}</Text>
						<Form method="post">
							<Row>
								<Button name="answer" value="accept">
									{t.invitation.accept}
								</Button>
								<Button kind="alt" name="answer" value="decline">
									{t.invitation.decline}
								</Button>
							</Row>
						</Form>
					</Stack>
				</Panel>
			</Stack>
		</Page>
	)
}
