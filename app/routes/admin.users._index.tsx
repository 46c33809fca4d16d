import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { adminText } from '~/messages/admin'
import { listUsers } from '~/modules/identity/queries.server'
import { staffRoles, UserFilter } from '~/modules/identity/schema'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { formatCount } from '~/ui/format'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Tags } from '~/ui/tags'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { nextHref } from '~/web/next-href'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].users)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, UserFilter)
	const { users, total, next } = await listUsers(ctx, filter)
	return { users, total, filter, nextHref: nextHref(request, 'after', next) }
}

type User = ReturnType<typeof useLoaderData<typeof loader>>['users'][number]

function AccountState({ user }: { user: User }) {
	const t = useText(adminText)
	if (user.disabledAt) return <StateWord tone="no" word={t.disabled} />
	if (user.invited) return <StateWord tone="wait" word={t.invited} />
	return <StateWord tone="ok" word={t.active} />
}

function Roles({ user }: { user: User }) {
	const t = useText(adminText)
	const names = user.grants.map(({ role, state }) =>
		state === 'proposed' ? `${t.roles[role]} · ${t.grantState.proposed}` : t.roles[role],
	)
	return <Tags items={[...new Set(names)]} />
}

function Filters() {
	const t = useText(adminText)
	const { filter, total } = useLoaderData<typeof loader>()
	const roles = staffRoles.map((value) => ({ value, label: t.roles[value] }))
	return (
		<FilterBar resetHref="/admin/users" count={t.total(formatCount(total))}>
			<TextField field={plainField('q', filter.q)} label={t.search} type="search" />
			<SelectField
				field={plainField('role', filter.role)}
				label={t.role}
				options={[{ value: '', label: t.anyRole }, ...roles]}
			/>
			<SelectField
				field={plainField('state', filter.state)}
				label={t.state}
				options={[
					{ value: '', label: t.anyState },
					{ value: 'waiting', label: t.waiting },
					{ value: 'disabled', label: t.disabled },
				]}
			/>
		</FilterBar>
	)
}

export default function Users() {
	const t = useText(adminText)
	const words = useText(addressText)
	const { users, nextHref } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader
				title={t.users}
				lead={t.usersLead}
				actions={
					<ButtonLink href="/admin/users/new" kind="alt">
						{t.invite}
					</ButtonLink>
				}
			/>
			<Filters />
			<Table<User>
				caption={t.users}
				captionHidden
				running
				sticky
				rows={users}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.noUsers}>{t.noUsersHelp}</EmptyState>}
				columns={[
					{
						key: 'name',
						head: t.name,
						primary: true,
						cell: ({ id, name }) => <TextLink href={`/admin/users/${id}`}>{name}</TextLink>,
					},
					{ key: 'address', head: words.address, cell: ({ address }) => address },
					{
						key: 'roles',
						head: t.grants,
						cell: (user) => (user.grants.length > 0 ? <Roles user={user} /> : null),
					},
					{ key: 'state', head: t.state, cell: (user) => <AccountState user={user} /> },
					{
						key: 'created',
						head: t.created,
						nowrap: true,
						cell: ({ createdAt }) => <Time value={createdAt} format="date" />,
					},
				]}
			/>
			<Pagination nextHref={nextHref} />
		</Stack>
	)
}
