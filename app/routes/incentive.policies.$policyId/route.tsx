import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { incentivePolicyText } from '~/messages/incentive-policy'
import { signs } from '~/messages/punctuation'
import { savePolicyVersion } from '~/modules/incentive/commands/policies.server'
import { getPolicy } from '~/modules/incentive/queries/policies.server'
import { PolicyVersionForm } from '~/modules/incentive/schema/policy-form'
import { PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { DescriptionList } from '~/ui/description-list'
import { Details } from '~/ui/details'
import { Page, Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { PolicyStateWord } from '~/ui/policy-state-word'
import { Panel, Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { VersionForm } from './version-form'
import { VersionPanel } from './version-panel'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, () => data?.name ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getPolicy(ctx, params.policyId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PolicyVersionForm, async (input) => {
		await savePolicyVersion(ctx, params.policyId!, input)
		return redirectWithToast(`/incentive/policies/${params.policyId}`, 'incentive.policy_saved')
	})
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function StateActions({ policy }: { policy: Data }) {
	const t = useText(incentivePolicyText)
	const action = `/incentive/policies/${policy.id}/state`
	if (!policy.manages) return null
	return (
		<Row gap={3} align="start">
			{policy.hasDraft ? (
				<ConfirmButton
					label={t.publish}
					kind="primary"
					question={t.publishQuestion}
					confirmLabel={t.publish}
					action={action}
					fields={{ to: 'published' }}
				/>
			) : null}
			{policy.state === 'published' ? (
				<ConfirmButton
					label={t.retire}
					kind="danger"
					question={t.retireQuestion}
					confirmLabel={t.retire}
					action={action}
					fields={{ to: 'retired' }}
				/>
			) : null}
			{policy.state === 'retired' ? (
				<PostButton action={action} fields={{ to: 'restored' }}>
					{t.restore}
				</PostButton>
			) : null}
		</Row>
	)
}

export default function PolicyPage() {
	const t = useText(incentivePolicyText)
	const s = useText(signs)
	const policy = useLoaderData<typeof loader>()
	const result = useActionData<typeof action>()?.result
	const { form } = policy
	return (
		<Page>
			<PageHeader
				title={policy.name}
				lead={`${policy.code} · ${t.kinds[policy.kind]}`}
				crumbs={[{ href: '/incentive/policies', label: t.title }]}
				state={<PolicyStateWord state={policy.state} />}
				actions={<StateActions policy={policy} />}
			/>
			<Panel>
				<DescriptionList
					columns={2}
					items={[
						{ term: t.document, value: s.parts(policy.document) },
						{ term: t.columns.budget, value: policy.budgetName },
					]}
				/>
			</Panel>
			<Section title={t.versions}>
				{policy.versions.map((version) => (
					<VersionPanel key={version.id} version={version} />
				))}
			</Section>
			{policy.manages && form ? (
				<Panel
					title={policy.hasDraft ? t.version.draft : t.version.next}
					note={policy.hasDraft ? undefined : t.version.nextNote}
				>
					<Details
						summary={policy.hasDraft ? t.version.draft : t.version.next}
						open={policy.hasDraft || result !== undefined}
					>
						<VersionForm key={form.version} initial={form} result={result} />
					</Details>
				</Panel>
			) : null}
		</Page>
	)
}
