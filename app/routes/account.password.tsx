import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { identityText } from '~/messages/identity'
import { openSession } from '~/modules/identity/commands/open-session.server'
import { changePassword } from '~/modules/identity/commands/set-password.server'
import { ChangePasswordForm } from '~/modules/identity/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { CurrentPasswordField } from '~/web/account/current-password-field'
import { NewPasswordFields } from '~/web/account/new-password-fields'
import { requireContext, requireSession } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => identityText[locale].changePassword)

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const { openedBy, secondFactorAt } = await requireSession(request)
	return handleForm(request, ChangePasswordForm, async (passwords) => {
		await changePassword(ctx, passwords, { signal: request.signal })
		const userAgent = request.headers.get('User-Agent')
		const { cookie } = await openSession(ctx, ctx.actor.userId, userAgent, {
			openedBy,
			secondFactorAt,
		})
		return redirectWithToast('/account', 'identity.password_changed', { 'Set-Cookie': cookie })
	})
}

export default function Password() {
	const t = useText(identityText)
	const actionData = useActionData<typeof action>()
	const [form, fields] = useZodForm(ChangePasswordForm, {
		id: 'password',
		lastResult: actionData?.result,
	})
	return (
		<Stack gap={5}>
			<PageHeader title={t.changePassword} lead={t.changePasswordLead} />
			<Panel>
				<Form form={form} labels={{ password: t.newPassword, passwordAgain: t.passwordAgain }}>
					<CurrentPasswordField field={fields.currentPassword} label={t.currentPassword} />
					<NewPasswordFields fields={fields} label={t.newPassword} />
					<FormActions>
						<SubmitButton>{t.changePassword}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}
