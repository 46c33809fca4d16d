import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { identityText } from '~/messages/identity'
import { register } from '~/modules/identity/commands/register.server'
import { RegisterForm } from '~/modules/identity/schema'
import { TextLink } from '~/ui/button'
import { CheckboxField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { homeOf } from '~/web/areas'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => identityText[locale].register)

export async function loader({ request }: LoaderFunctionArgs) {
	const { actor } = await getContext(request)
	if (actor.kind === 'user') throw redirect(homeOf(actor))
	return null
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, RegisterForm, async ({ email, name, password }) => {
		await register(ctx, { email, name, password })
		return redirectWithToast('/login', 'identity.registered')
	})
}

export default function Register() {
	const t = useText(identityText)
	const actionData = useActionData<typeof action>()
	const [form, fields] = useZodForm(RegisterForm, {
		id: 'register',
		lastResult: actionData?.result,
	})
	return (
		<Stack gap={5}>
			<PageHeader title={t.register} lead={t.registerLead} />
			<Panel>
				<Form form={form}>
					<TextField field={fields.name} label={t.name} hint={t.nameHint} autoComplete="name" />
					<TextField
						field={fields.email}
						label={t.email}
						hint={t.emailHint}
						type="email"
						autoComplete="username"
						required
					/>
					<TextField
						field={fields.password}
						label={t.password}
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
					<CheckboxField
						field={fields.consent}
						label={t.consent}
						hint={
							<>
								{t.consentHint} <TextLink href="/privacy">{t.readPrivacy}</TextLink>
							</>
						}
						required
					/>
					<FormActions>
						<SubmitButton pendingLabel={t.registerPending}>{t.registerButton}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
			<Row gap={2} align="baseline">
				<Text as="span">{t.haveAccount}</Text>
				<TextLink href="/login">{t.toLogin}</TextLink>
			</Row>
		</Stack>
	)
}
