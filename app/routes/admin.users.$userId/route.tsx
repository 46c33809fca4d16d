import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { adminText } from '~/messages/admin'
import { signs } from '~/messages/punctuation'
import { proposeGrant } from '~/modules/identity/commands/grants.server'
import { getUser, listGrantScopes } from '~/modules/identity/queries.server'
import { GrantForm } from '~/modules/identity/schema'
import { secondFactorOf } from '~/modules/identity/security-queries.server'
import { PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { DescriptionList } from '~/ui/description-list'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { GrantTable } from './grant-table'
import { Lockout } from './lockout'
import { ProposeForm } from './propose-form'
import { SecondFactorPanel } from './second-factor-panel'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (locale) => data?.user.name ?? adminText[locale].users)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const [user, factor, contests] = await Promise.all([
		getUser(ctx, params.userId!),
		secondFactorOf(ctx, params.userId!),
		listGrantScopes(ctx),
	])
	return { user, factor, contests }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const userId = params.userId!
	return handleForm(request, GrantForm, async (grant) => {
		await proposeGrant(ctx, { userId, ...grant })
		return redirectWithToast(`/admin/users/${userId}`, 'identity.grant_proposed')
	})
}

function AccountSwitch() {
	const t = useText(adminText)
	const { user } = useLoaderData<typeof loader>()
	const action = `/admin/users/${user.id}/state`
	if (user.self) return null
	if (user.disabledAt) {
		return (
			<PostButton action={action} fields={{ disabled: '0' }} kind="alt">
				{t.enable}
			</PostButton>
		)
	}
	return (
		<ConfirmButton
			label={t.disable}
			question={t.disableQuestion}
			confirmLabel={t.disable}
			action={action}
			fields={{ disabled: '1' }}
		/>
	)
}

export default function User() {
	const t = useText(adminText)
	const { user, factor, contests } = useLoaderData<typeof loader>()
	const actionData = useActionData<typeof action>()
	const words = useText(addressText).account
	const s = useText(signs)
	const proof = (at: unknown) => (at ? words.proven : words.unproven)
	const organizations = user.memberships.map(({ organization }) => organization.name)
	return (
		<Stack gap={5}>
			<PageHeader
				title={user.name}
				crumbs={[{ href: '/admin/users', label: t.users }]}
				state={
					user.disabledAt ? (
						<StateWord tone="no" word={t.disabled} />
					) : (
						<StateWord
							tone={user.invited ? 'wait' : 'ok'}
							word={user.invited ? t.invited : t.active}
						/>
					)
				}
				actions={<AccountSwitch />}
			/>
			<Panel>
				<DescriptionList
					columns={2}
					items={[
						{ term: t.email, value: user.email, note: user.email && proof(user.emailVerifiedAt) },
						{ term: t.phone, value: user.phone, note: user.phone && proof(user.phoneVerifiedAt) },
						{ term: t.organizations, value: s.list(organizations) },
						{ term: t.created, value: <Time value={user.createdAt} /> },
					]}
				/>
			</Panel>
			{user.lockedUntil ? <Lockout userId={user.id} until={user.lockedUntil} /> : null}
			<SecondFactorPanel userId={user.id} self={user.self} since={factor.since} />
			<GrantTable grants={user.grants} />
			{user.self ? (
				<Notice tone="info">{t.selfNote}</Notice>
			) : (
				<ProposeForm contests={contests} lastResult={actionData?.result} />
			)}
		</Stack>
	)
}
