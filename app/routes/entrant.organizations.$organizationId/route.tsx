import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { organizationText } from '~/messages/organization'
import { inviteMember } from '~/modules/organization/commands/invitations.server'
import { getOwnOrganization } from '~/modules/organization/queries.server'
import { NewMemberForm } from '~/modules/organization/schema'
import { ButtonLink } from '~/ui/button'
import { Lines, Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { requireContext } from '~/web/context.server'
import { OrganizationFacts } from '~/web/entrant/organization-facts'
import { verificationTone } from '~/web/entrant/verification-tone'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { UploadField } from '~/web/parts/upload-field'
import { Members } from './members'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (locale) => data?.organization.name ?? organizationText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOwnOrganization(ctx, params.organizationId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const id = params.organizationId!
	return handleForm(request, NewMemberForm, async (value) => {
		await inviteMember(ctx, id, value)
		return redirectWithToast(`/entrant/organizations/${id}`, 'organization.member_invited')
	})
}

export type OwnOrganization = ReturnType<typeof useLoaderData<typeof loader>>

function Finding({ organization, files }: OwnOrganization) {
	const t = useText(organizationText)
	const { verification, verificationNote } = organization
	if (verification === 'returned') {
		return (
			<Notice tone="warn" title={t.returnedTitle}>
				<Lines text={verificationNote || t.states.returned.sentence} />
			</Notice>
		)
	}
	if (verification === 'verified') return null
	return (
		<Notice tone="info" title={t.states[verification].word}>
			<p>{t.states[verification].sentence}</p>
			{files.length === 0 ? <p>{t.noProof}</p> : null}
		</Notice>
	)
}

export default function OrganizationPage() {
	const data = useLoaderData<typeof loader>()
	const { organization, places, files, may } = data
	const t = useText(organizationText)
	const words = t.states[organization.verification]
	const settled = organization.verification === 'verified' && files.length > 0
	return (
		<Page>
			<PageHeader
				title={organization.name}
				state={
					<StateWord
						tone={verificationTone[organization.verification]}
						word={words.word}
						title={words.sentence}
					/>
				}
				crumbs={[{ href: '/entrant', label: useText(entrantText).entry.crumb }]}
				actions={
					may.edit ? (
						<ButtonLink href={`/entrant/organizations/${organization.id}/edit`} kind="alt">
							{t.edit}
						</ButtonLink>
					) : null
				}
			/>
			<Stack gap={5}>
				<Finding {...data} />
				<Panel>
					<OrganizationFacts organization={organization} places={places} />
				</Panel>
				<Panel>
					<UploadField
						purpose="organizationProof"
						subjectType="organization"
						subjectId={organization.id}
						label={t.proof}
						hint={t.proofHint(t.proofs[organization.kind])}
						files={files}
						disabled={settled}
					/>
				</Panel>
				<Members data={data} />
			</Stack>
		</Page>
	)
}
