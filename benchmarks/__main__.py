"""`python -m benchmarks`: all of them; `--small` for a quick look at the record's."""

import sys

from benchmarks import charter, charter_formats, counting, federation, orders, record, sealed

record.run("--small" in sys.argv)
counting.main()
orders.main()
federation.main()
charter.main()
charter_formats.main()
sealed.main()
