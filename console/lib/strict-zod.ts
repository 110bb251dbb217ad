import { z } from 'zod';

// Zod would compile its parsers with `new Function`, which the page's policy forbids. Imported before any schema.
z.config({ jitless: true });
