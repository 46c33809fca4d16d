import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { typeWord } from '~/messages/file'
import { organizationText } from '~/messages/organization'
import { verifyOrganization } from '~/modules/organization/commands/verify-organization.server'
import { getContestOrganization } from '~/modules/organization/queries.server'
import { VerificationForm } from '~/modules/organization/schema'
import { FileList } from '~/ui/file-list'
import { Aside, Page, Stack, Text } from '~/ui/layout'
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
import { Finding } from './finding'
import { People } from './people'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (locale) => data?.organization.name ?? organizationText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getContestOrganization(ctx, params.contest!, params.organizationId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const { contest, organizationId } = params
	return handleForm(request, VerificationForm, async (finding) => {
		await verifyOrganization(ctx, contest!, organizationId!, finding)
		return redirectWithToast(`/organizer/${contest}/organizations`, 'organization.decided')
	})
}

export type ContestOrganization = ReturnType<typeof useLoaderData<typeof loader>>

function Proofs({ files }: ContestOrganization) {
	const t = useText(organizationText)
	return (
		<Panel title={t.proof}>
			<FileList
				empty={t.noProof}
				files={files.map(({ id, name, type, size, sha256 }) => ({
					id,
					name,
					type: typeWord(type),
					bytes: size,
					sha256,
					href: `/files/${id}?download`,
				}))}
			/>
		</Panel>
	)
}

export default function VerifyOrganization() {
	const data = useLoaderData<typeof loader>()
	const { organization, places } = data
	const t = useText(organizationText)
	const { contest } = useParams()
	const words = t.states[organization.verification]
	return (
		<Page width="wide">
			<PageHeader
				title={organization.name}
				state={<StateWord tone={verificationTone[organization.verification]} word={words.word} />}
				crumbs={[{ href: `/organizer/${contest}/organizations`, label: t.organizer.title }]}
				meta={data.verifier ? t.organizer.verifiedBy(data.verifier) : undefined}
			/>
			<Aside aside={<Finding data={data} />}>
				<Stack gap={5}>
					{places.differ ? <Notice tone="warn">{t.organizer.outside}</Notice> : null}
					<Panel>
						<Stack gap={4}>
							<OrganizationFacts organization={organization} places={places} />
							<Text tone="hint" size="small">
								{t.organizer.hint}
							</Text>
						</Stack>
					</Panel>
					<Proofs {...data} />
					<People {...data} />
				</Stack>
			</Aside>
		</Page>
	)
}
