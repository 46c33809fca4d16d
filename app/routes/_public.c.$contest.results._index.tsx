export { loader, default, meta, handle } from './_public.results._index'
