import { useId } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import { EmptyState } from './empty-state'
import { VisuallyHidden } from './layout'
import { SmartLink } from './link'
import { useText } from './locale'
import styles from './table.module.css'

export type Column<Row> = {
	key: string
	head: string
	cell: (row: Row, index: number) => ReactNode
	numeric?: boolean
	primary?: boolean
	headHidden?: boolean
	nowrap?: boolean
	sort?: { href: string; direction?: 'ascending' | 'descending' }
}

type TableProps<Row> = {
	caption: string
	captionHidden?: boolean
	columns: Column<Row>[]
	rows: Row[]
	rowKey: (row: Row) => string
	empty?: ReactNode
	sticky?: boolean
	dense?: boolean
	/** On a phone a row is its title and one running line, for lists one scans. */
	running?: boolean
	foot?: ReactNode
	rowTone?: (row: Row) => 'wait' | 'no' | undefined
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
	const t = useText(uiText)
	const { head, headHidden, sort, numeric, nowrap } = column
	const words = headHidden ? <VisuallyHidden>{head}</VisuallyHidden> : head
	const arrow = sort?.direction === 'ascending' ? '↑' : '↓'
	return (
		<th
			role="columnheader"
			scope="col"
			className={classNames(numeric && styles.numeric, nowrap && styles.nowrap)}
			aria-sort={sort ? (sort.direction ?? 'none') : undefined}
		>
			{sort ? (
				<SmartLink href={sort.href} className={styles.sort} title={t.sortBy(head)}>
					{words}
					{sort.direction && <span aria-hidden="true"> {arrow}</span>}
				</SmartLink>
			) : (
				words
			)}
		</th>
	)
}

function Cell<Row>({ column, row, index }: { column: Column<Row>; row: Row; index: number }) {
	const { head, headHidden, numeric, primary, nowrap } = column
	const Tag = primary ? 'th' : 'td'
	const isText = !primary && !numeric && !nowrap && !headHidden
	const content = column.cell(row, index)
	const isBlank = [null, undefined, '', '—'].includes(content as string)
	return (
		<Tag
			role={primary ? 'rowheader' : 'cell'}
			scope={primary ? 'row' : undefined}
			className={classNames(
				primary && styles.primary,
				numeric && styles.numeric,
				nowrap && styles.nowrap,
				isText && styles.text,
				isBlank && styles.blank,
			)}
			data-label={primary || headHidden ? undefined : head}
		>
			<div className={styles.value}>{content}</div>
		</Tag>
	)
}

function Body<Row>({ columns, rows, rowKey, rowTone }: TableProps<Row>) {
	return (
		<tbody role="rowgroup">
			{rows.map((row, index) => (
				<tr key={rowKey(row)} role="row" className={styles[`tone-${rowTone?.(row)}`]}>
					{columns.map((column) => (
						<Cell key={column.key} column={column} row={row} index={index} />
					))}
				</tr>
			))}
		</tbody>
	)
}

/**
 * Rows and columns; on a phone each row becomes a block of labelled values. Roles are written out
 * because `display` changes on the phone would drop a table's own.
 */
export function Table<Row>(props: TableProps<Row>) {
	const { caption, captionHidden, columns, rows, empty, sticky, dense, running, foot } = props
	const t = useText(uiText)
	const id = useId()
	if (rows.length === 0) return <>{empty ?? <EmptyState title={t.noRows} />}</>
	return (
		<div
			className={classNames(styles.frame, sticky ? styles.sticky : styles.scroll)}
			{...(sticky ? {} : { role: 'region', 'aria-labelledby': id, tabIndex: 0 })}
		>
			<table
				role="table"
				className={classNames(styles.table, dense && styles.dense, running && styles.running)}
			>
				<caption id={id} className={captionHidden ? styles.captionHidden : styles.caption}>
					{caption}
				</caption>
				<thead role="rowgroup">
					<tr role="row">
						{columns.map((column) => (
							<HeadCell key={column.key} column={column} />
						))}
					</tr>
				</thead>
				<Body {...props} />
				{foot && <tfoot role="rowgroup">{foot}</tfoot>}
			</table>
		</div>
	)
}
