import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { judgingText } from '~/messages/judging'
import { Button, ButtonLink } from '~/ui/button'
import { Form } from '~/ui/form/form'
import { FormActions } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-field'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'

/** Asks why a judge does not score an entry, and says what follows. */
export function ReasonPage({
	assignment,
	form,
	field,
	kind,
}: {
	assignment: { id: string; entry: { code: string | null } }
	form: FormMetadata<{ reason: string }>
	field: FieldMetadata<string>
	kind: 'conflict' | 'abstain'
}) {
	const t = useText(judgingText)
	const desk = `/judge/assignments/${assignment.id}`
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={t.desk[kind]}
					lead={t.desk.title(assignment.entry.code ?? '')}
					crumbs={[
						{ href: '/judge', label: t.title },
						{ href: desk, label: t.desk.title(assignment.entry.code ?? '') },
					]}
				/>
				<Notice tone="warn">{t.desk[`${kind}Question`]}</Notice>
				<Panel>
					<Form form={form}>
						<TextArea field={field} label={t.desk[`${kind}Reason`]} rows={4} max={1000} />
						<FormActions>
							<Button kind={kind === 'conflict' ? 'danger' : 'primary'}>
								{t.desk[`${kind}Confirm`]}
							</Button>
							<ButtonLink kind="alt" href={desk}>
								{t.desk.backToDesk}
							</ButtonLink>
						</FormActions>
					</Form>
				</Panel>
			</Stack>
		</Page>
	)
}
