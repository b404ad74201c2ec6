using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;

namespace CgtRegistry.Web.Features.Feeds;

/// <summary>One publication as the public reads it.</summary>
/// <param name="Number">Its place in the order of all publications.</param>
/// <param name="At">When it was published, UTC.</param>
/// <param name="Actor">Role and pseudonym, never a personal name.</param>
/// <param name="Reason">The public reason.</param>
/// <param name="New">How many records it brought.</param>
/// <param name="Changed">How many records it changed.</param>
/// <param name="Records">The records themselves, when they are few.</param>
public sealed record RecentPublication(long Number, DateTimeOffset At, Actor Actor, LocalText Reason, int New, int Changed, IReadOnlyList<RecordRef> Records);
