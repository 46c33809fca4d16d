import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useParams } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { organizationText } from '~/messages/organization'
import { NotFound } from '~/modules/domain-error'
import { answerInvitation } from '~/modules/organization/commands/invitations.server'
import { getInvitation } from '~/modules/organization/queries.server'
import { InvitationAnswerForm } from '~/modules/organization/schema'
import { Button, ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Page, Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { withNext } from '~/web/onward'
import { StaleAnswer } from '~/web/parts/stale-answer'
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
	const { own } = await getInvitation(ctx, params.invitationId!)
	if (!own) throw new NotFound()
	return handleForm(request, InvitationAnswerForm, async (input) => {
		const { organizationId } = await answerInvitation(ctx, params.invitationId!, input)
		return input.answer === 'accept'
			? redirectWithToast(`/entrant/organizations/${organizationId}`, 'organization.joined')
			: redirectWithToast('/entrant', 'organization.invitation_declined')
	})
}

type Own = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { own: true }>

/** Where the address that was invited is added or confirmed, and back here. */
function useAddressPage(): string {
	const { invitationId } = useParams()
	return withNext('/account/contact', `/entrant/organizations/invitations/${invitationId}`)
}

function Answer({ proven }: Pick<Own, 'proven'>) {
	const t = useText(organizationText).invitation
	const { confirmTitle, confirmLink } = useText(addressText).account
	const addressPage = useAddressPage()
	if (!proven) {
		return (
			<Notice tone="warn" title={confirmTitle}>
				<ButtonLink href={addressPage}>{confirmLink}</ButtonLink>
			</Notice>
		)
	}
	return (
		<Form method="post">
			<Row>
				<Button name="answer" value="accept">
					{t.accept}
				</Button>
				<Button kind="alt" name="answer" value="decline">
					{t.decline}
				</Button>
			</Row>
		</Form>
	)
}

function OwnInvitation({ role, expiresAt, organization, by, proven }: Own) {
	const t = useText(organizationText)
	return (
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
					<Answer proven={proven} />
				</Stack>
			</Panel>
		</Stack>
	)
}

/** The link is in the hands of an account without the address it was sent to. */
function SentElsewhere({ sentTo }: { sentTo: string }) {
	const t = useText(organizationText).invitation
	return (
		<Stack gap={5}>
			<PageHeader title={t.title} lead={t.other(sentTo)} />
			<Text>{t.otherHelp}</Text>
			<Row>
				<ButtonLink href={useAddressPage()}>{t.add}</ButtonLink>
			</Row>
		</Stack>
	)
}

export default function Invitation() {
	const invitation = useLoaderData<typeof loader>()
	return (
		<Page width="read">
			{invitation.own ? <OwnInvitation {...invitation} /> : <SentElsewhere {...invitation} />}
		</Page>
	)
}
