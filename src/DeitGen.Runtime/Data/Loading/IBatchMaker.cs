namespace DeitGen.Data.Loading;

/// <summary>What knows how the batches of a data set are made: how large they are, in how many pieces, and by whom.</summary>
internal interface IBatchMaker
{
    /// <summary>A buffer that any of the batches fits in.</summary>
    BatchBuffer NewBuffer();

    /// <summary>What makes pieces on one thread; the caller disposes it.</summary>
    IBatchWorker NewWorker();

    /// <summary>Images in the batch of a step.</summary>
    int Images(long step);

    /// <summary>Pieces of the batch of a step: an image, or the neighbouring copies of one, each.</summary>
    int Pieces(long step);
}
