using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Data.Tables.Internal;

/// <summary>Pages that are asked for one after the other, as they are read. A page may be empty and not be the last.</summary>
sealed class Pages<T>(Func<string, int?, CancellationToken, Task<Page<T>>> next, int? size, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await next(continuationToken, pageSizeHint ?? size, CancellationToken).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken != null);
    }
}
