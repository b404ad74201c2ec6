using System.Globalization;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Gives numbers of this register: VNCGT, the year, six digits. Each is given once; one that is not used in the end is left out.</summary>
internal static class TrialNumberGiving
{
    public static async Task<TrialId> NextTrialNumberAsync(this WorkDb work, int year, CancellationToken cancellationToken)
    {
        var given = await work.Database
            .SqlQuery<int>($"insert into work.trial_number_counter as c (year, last) values ({year}, 1) on conflict (year) do update set last = c.last + 1 returning last as \"Value\"")
            .ToListAsync(cancellationToken);
        return new TrialId(string.Create(CultureInfo.InvariantCulture, $"{Registries.Own}-{year:0000}-{given[0]:000000}"));
    }
}
