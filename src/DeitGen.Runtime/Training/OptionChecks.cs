using DeitGen.Errors;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Refuses what cannot work before anything is opened or written.</summary>
internal static class OptionChecks
{
    /// <summary>Holds the spec against what this version trains, and the numbers against their ranges.</summary>
    /// <exception cref="UserErrorException">The spec cannot be trained yet, or a number is out of range.</exception>
    public static void Check(Variant variant, TrainOptions options)
    {
        if (variant.NotImplemented.Count > 0)
            throw new UserErrorException(
                $"'{variant.Name}' needs what this version does not train yet: {string.Join("; ", variant.NotImplemented)}; "
                    + "take it out of the spec or choose another variant"
            );
        AtLeast(1, options.Epochs, "--epochs");
        AtLeast(0, options.Seed, "--seed");
        AtLeast(1, options.Workers, "--workers");
        AtLeast(1, options.Threads, "--threads");
    }

    /// <summary>Holds <c>--from</c> against the spec, and against the run that would be continued.</summary>
    /// <exception cref="UserErrorException">The weights to start from are missing, superfluous, or beside a run that is continued (DEIT704).</exception>
    public static void Start(Variant variant, TrainOptions options, RunPlace place)
    {
        var (from, checkpoint) = (options.From, place.Checkpoint);
        if (from is not null && variant.Start is null)
            throw new UserErrorException(
                $"--from {from}: '{variant.Name}' starts from drawn weights; write [FineTune<T>] in its spec, or leave the option out"
            );
        if (from is not null && checkpoint is not null)
            throw new UserErrorException(
                $"DEIT704: --from {from} starts a run, and {checkpoint} is of one that would be continued; leave out --from, or give --resume never or another --output"
            );
        if (from is null && checkpoint is null && variant.Start is { } start)
            throw new UserErrorException(
                $"'{variant.Name}' fine-tunes '{start().Name}', whose weights were not given; give --from FILE"
            );
        if (from is null && (options.AllowMissing || options.AllowUnexpected))
            throw new UserErrorException(
                "--allow-missing and --allow-unexpected are about --from FILE; give it, or leave them out"
            );
    }

    /// <summary>The device that the user names.</summary>
    /// <exception cref="UserErrorException">There is no such device.</exception>
    public static Device Device(TrainOptions options) =>
        options.Device switch
        {
            "cpu" => CPU,
            "cuda" when cuda.is_available() => CUDA,
            "cuda" => throw new UserErrorException(
                "--device cuda: no CUDA device is found; use --device cpu, or build with -p:DeitGenBackend=cuda"
            ),
            _ => throw new UserErrorException($"--device {options.Device}: say cpu or cuda"),
        };

    private static void AtLeast(long least, long? value, string option)
    {
        if (value < least)
            throw new UserErrorException($"{option} {value}: give a number of at least {least}");
    }
}
