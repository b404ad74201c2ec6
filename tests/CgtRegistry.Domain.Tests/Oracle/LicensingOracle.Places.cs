using CgtRegistry.Domain.Institutions;

namespace CgtRegistry.Domain.Tests.Oracle;

// What belongs to what, and what is gone.
internal sealed partial class LicensingOracle
{
    private bool PartOf(InstitutionId small, InstitutionId large)
    {
        for (InstitutionId? at = small; at is not null; at = _places.TryGetValue(at.Value, out var place) ? place.Parent : null)
        {
            if (at == large) { return true; }
        }

        return false;
    }

    private bool Gone(InstitutionId place, DateOnly day) => _places[place].End is { } end && end.From <= day;

    // What stopped the whole when this was part of it still stops it, and so does what stops a whole that is gone.
    private bool StoppedWith(InstitutionId small, InstitutionId large, DateOnly stop, HashSet<InstitutionId> seen)
    {
        if (small == large) { return true; }
        if (!seen.Add(small)) { return false; }
        var place = _places[small];
        var still = place.End is null || place.End.MergedInto is null || place.End.From >= stop;
        var stopped = still && place.Parent is { } parent && StoppedWith(parent, large, stop, seen);
        foreach (var former in place.FormerParents)
        {
            stopped |= (stop <= former.Until || Gone(former.Institution, stop)) && StoppedWith(former.Institution, large, stop, seen);
        }

        return stopped;
    }

    private InstitutionId Top(InstitutionId place) => _places.TryGetValue(place, out var p) && p.Parent is { } parent ? Top(parent) : place;
}
