using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Web.Features.Trials.Checking;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>What the rules would say if the trial of a record were registered here from it.</summary>
/// <param name="Record">The record, without names of persons.</param>
/// <param name="Findings">By rule and then by place.</param>
public sealed record RecordFindings(TrialRegistration Record, IReadOnlyList<TrialFinding> Findings);

/// <summary>Judges the records of a file as an application begun from each of them would be: nothing is stored.</summary>
internal sealed class TrialFileFindings(ApplicationRules rules)
{
    /// <summary>The records that can be read, in the order of the file.</summary>
    /// <exception cref="RefusedFileException">The file is none of the format.</exception>
    public IEnumerable<RecordFindings> Read(TrialFormat format, Stream file, ImportLimits limits) =>
        from read in format.Read(file, limits).Select(r => r.Registration).OfType<TrialRegistration>()
        let record = PersonalData.LeftOut(read)
        select new RecordFindings(record, rules.Check(DataSetTakenOver.From(record)));
}
