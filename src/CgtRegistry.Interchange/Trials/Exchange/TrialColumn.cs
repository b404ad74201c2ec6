using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>A column of the table of records.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Write">The cell of a record.</param>
/// <param name="Read">The record with what a cell says.</param>
internal sealed record TrialColumn(string Name, Func<TrialRegistration, string?> Write, Func<TrialRegistration, string, TrialRegistration> Read);
