import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { identityText } from '~/messages/identity'
import { openSession } from '~/modules/identity/commands/open-session.server'
import { findPasswordToken, setPassword } from '~/modules/identity/commands/set-password.server'
import { SetPasswordForm } from '~/modules/identity/schema'
import { ButtonLink } from '~/ui/button'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { homeOf } from '~/web/areas'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { StaleAnswer } from '~/web/stale-answer'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (locale) => identityText[locale].setPassword),
	{ name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const user = await findPasswordToken(await getContext(request), params.token!)
	return { email: user?.email ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, SetPasswordForm, async ({ password }) => {
		const { userId } = await setPassword(ctx, { token: params.token!, password })
		const opened = await openSession(ctx, userId, request.headers.get('User-Agent'))
		return redirectWithToast(homeOf(opened.actor), 'identity.password_set', {
			'Set-Cookie': opened.cookie,
		})
	})
}

export default function SetPassword() {
	const t = useText(identityText)
	const { email } = useLoaderData<typeof loader>()
	const actionData = useActionData<typeof action>()
	const [form, fields] = useZodForm(SetPasswordForm, {
		id: 'set-password',
		lastResult: actionData?.result,
	})
	if (email === null) {
		return (
			<Stack gap={5}>
				<PageHeader title={t.linkGone} lead={t.linkGoneLead} />
				<StaleAnswer shown={false} />
				<ButtonLink href="/login">{t.toLogin}</ButtonLink>
			</Stack>
		)
	}
	return (
		<Stack gap={5}>
			<PageHeader title={t.setPassword} lead={t.setPasswordLead(email)} />
			<Panel>
				<Form form={form}>
					<TextField
						field={fields.password}
						label={t.newPassword}
						hint={t.passwordHint}
						type="password"
						autoComplete="new-password"
					/>
					<TextField
						field={fields.passwordAgain}
						label={t.passwordAgain}
						type="password"
						autoComplete="new-password"
					/>
					<FormActions>
						<SubmitButton>{t.setPasswordButton}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}
