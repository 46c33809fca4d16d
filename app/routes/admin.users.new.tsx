import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { inviteStaff } from '~/modules/identity/commands/account-state.server'
import { requireAccountManager } from '~/modules/identity/queries.server'
import { InviteForm } from '~/modules/identity/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].invite)

export async function loader({ request }: LoaderFunctionArgs) {
	requireAccountManager(await requireContext(request))
	return null
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, InviteForm, async (person) => {
		const { userId } = await inviteStaff(ctx, person)
		return redirectWithToast(`/admin/users/${userId}`, 'identity.user_invited')
	})
}

export default function InviteUser() {
	const t = useText(adminText)
	const actionData = useActionData<typeof action>()
	const [form, fields] = useZodForm(InviteForm, { id: 'invite', lastResult: actionData?.result })
	return (
		<Stack gap={5}>
			<PageHeader
				title={t.invite}
				lead={t.inviteLead}
				crumbs={[{ href: '/admin/users', label: t.users }]}
			/>
			<Panel>
				<Form form={form}>
					<TextField field={fields.name} label={t.name} width="medium" />
					<TextField field={fields.email} label={t.email} type="email" required />
					<FormActions>
						<SubmitButton>{t.inviteButton}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}
